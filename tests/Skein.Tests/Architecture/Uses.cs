using System.Reflection;
using System.Reflection.Emit;

namespace Skein.Tests.Architecture;

/// <summary>Every type that a type uses, read from the assembly: what it inherits, holds, takes, answers, and calls.</summary>
internal static class Uses
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type)
    {
        var methods = type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)).ToList();
        return new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()))
            .Concat(type.GetFields(All).Select(field => field.FieldType))
            .Concat(type.GetProperties(All).Select(property => property.PropertyType))
            .Concat(methods.SelectMany(OfSignature))
            .Concat(methods.SelectMany(OfBody))
            .Concat(new MemberInfo[] { type }.Concat(type.GetMembers(All)).SelectMany(OfAttributes))
            .SelectMany(Unfolded)
            .Distinct();
    }

    private static IEnumerable<Type?> OfSignature(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType);

    private static IEnumerable<Type?> OfAttributes(MemberInfo member) => member.GetCustomAttributesData()
        .SelectMany(attribute => attribute.ConstructorArguments
        .Select(argument => argument.Value as Type)
        .Append(attribute.AttributeType));

    private static IEnumerable<Type?> OfBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return [];
        }

        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return Tokens(body.GetILAsByteArray()!)
            .Select(token => method.Module.ResolveMember(token, typeArguments, methodArguments))
            .SelectMany(OfMember)
            .Concat(body.LocalVariables.Select(local => local.LocalType))
            .Concat(
                body.ExceptionHandlingClauses
                    .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                    .Select(clause => clause.CatchType));
    }

    private static IEnumerable<Type?> OfMember(MemberInfo? member) => member switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => [method.DeclaringType, .. method.GetGenericArguments()],
        _ => [member?.DeclaringType],
    };

    private static IEnumerable<Type> Unfolded(Type? type) =>
        type is null || type.IsGenericParameter ? []
        : type.HasElementType ? Unfolded(type.GetElementType())
        : type.IsGenericType && !type.IsGenericTypeDefinition
        ? type.GetGenericArguments().SelectMany(Unfolded).Append(type.GetGenericTypeDefinition())
        : [type];

    /// <summary>The metadata tokens that the instructions name.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var first = code[at++];
            var instruction = OpCodesByValue[first == 0xFE ? (short)((first << 8) | code[at++]) : first];
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField
                or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
