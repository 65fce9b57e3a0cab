using Microsoft.Extensions.DependencyInjection;
using Skein.People;

namespace Skein.Questions;

public static class QuestionsServices
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) =>
        services.AddScoped<IForget, NotesOfPeople>();
}
