using Microsoft.Extensions.DependencyInjection;
using Skein.People;
using Skein.Persistence;

namespace Skein.Evaluation;

public static class EvaluationServices
{
    public static IServiceCollection AddEvaluation(this IServiceCollection services) =>
        services.AddScoped<IForget, PlanForgets>();
}

/// <summary>A name in the plan goes when its bearer asks to be forgotten.</summary>
internal sealed class PlanForgets(SkeinDb db) : IForget
{
    public async Task ForgetAsync(Forgotten person, CancellationToken cancel)
    {
        foreach (var part in person.LookFor)
        {
            var lines = await db.PlanLines
                .Where(l => l.WhatWeValue.ToLower().Contains(part)
                || l.Evidence.ToLower().Contains(part)
                || l.Who.ToLower().Contains(part))
                .ToListAsync(cancel);
            lines.ForEach(line => line.Scrub(person.Scrub));
        }
    }
}
