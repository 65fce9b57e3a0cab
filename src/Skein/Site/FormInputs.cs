using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Skein.Site;

/// <summary>
/// A form that holds none of a handler's fields is read as one that was left empty, so that the handler can say what is missing;
/// the framework would hand it nothing at all.
/// </summary>
public static class FormInputs
{
    public static TBuilder ReadEmptyForms<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilterFactory((handler, next) =>
        {
            var forms = handler.MethodInfo.GetParameters()
                .Where(parameter => parameter.GetCustomAttribute<FromFormAttribute>() is not null
                    && parameter.ParameterType.GetConstructor(Type.EmptyTypes) is not null)
                .ToList();
            return forms.Count == 0 ? next : context =>
            {
                foreach (var form in forms)
                {
                    context.Arguments[form.Position] ??= Activator.CreateInstance(form.ParameterType);
                }

                return next(context);
            };
        });
}
