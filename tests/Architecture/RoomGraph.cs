using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.Tests.Site;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Advocate.Tests.Architecture;

/// <summary>
/// Which room of the program depends on which: as the compiled program says it, and as the sources import it, since constants leave no
/// trace in what is compiled.
/// </summary>
internal static partial class RoomGraph
{
    private const string Root = "Advocate.";

    /// <summary>The namespace that Razor gives to what it makes of templates.</summary>
    private const string Templates = "AspNetCoreGeneratedDocument";

    /// <summary>Each arrow once, with a type or a file that draws it.</summary>
    public static ImmutableArray<RoomArrow> Arrows { get; } =
    [
        .. Compiled().Concat(Imported())
            .Where(arrow => arrow.From != arrow.To)
            .GroupBy(arrow => (arrow.From, arrow.To))
            .Select(same => same.First()),
    ];

    private static IEnumerable<RoomArrow> Compiled()
    {
        using var module = ModuleDefinition.ReadModule(typeof(Article).Assembly.Location);
        foreach (var type in module.GetTypes())
        {
            foreach (var used in UsedBy(type))
            {
                if (RoomOf(type) is { } room && RoomOf(used) is { } other)
                {
                    yield return new RoomArrow(room, other, type.FullName);
                }
            }
        }
    }

    private static IEnumerable<RoomArrow> Imported() =>
        from path in Sources()
        let parts = path.Split('/')
        where parts.Length > 2
        let room = parts is ["theme", "contract", ..] ? "Contract" : parts[0] == "theme" ? "theme" : parts[1]
        from line in File.ReadLines(Path.Combine(Repository.Root, path))
        let import = Import().Match(line)
        where import.Success
        select new RoomArrow(room, import.Groups[1].Value, path);

    private static IEnumerable<string> Sources() =>
        from folder in (string[])["src", "theme"]
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs*", SearchOption.AllDirectories)
        select Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The types in a type's bases, members and code, with what fills in their type parameters.</summary>
    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        var used = type.Fields.Select(f => f.FieldType)
            .Concat(type.Interfaces.Select(i => i.InterfaceType))
            .Concat(type.CustomAttributes.Select(a => a.AttributeType))
            .Concat(type.Methods.SelectMany(UsedBy));
        return (type.BaseType is { } parent ? used.Prepend(parent) : used).SelectMany(WithArguments);
    }

    private static IEnumerable<TypeReference> UsedBy(MethodDefinition method) =>
        method.Parameters.Select(p => p.ParameterType)
            .Append(method.ReturnType)
            .Concat(
                method.HasBody
                    ? method.Body.Variables.Select(v => v.VariableType).Concat(method.Body.Instructions.SelectMany(UsedBy))
                    : []);

    private static IEnumerable<TypeReference> UsedBy(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference { DeclaringType: { } type } => [type],
        _ => [],
    };

    private static IEnumerable<TypeReference> WithArguments(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(WithArguments).Prepend(generic.ElementType),
        TypeSpecification { ElementType: { } element } => WithArguments(element),
        _ => [type],
    };

    /// <summary>The folder below <c>src/</c>, <c>Contract</c> for that in the theme, or <c>theme</c> for templates; null for what is not
    /// the program's own.</summary>
    private static string? RoomOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace == Templates ? "theme"
            : type.Namespace.StartsWith(Root, StringComparison.Ordinal) ? type.Namespace[Root.Length..].Split('.')[0]
            : null;
    }

    [GeneratedRegex(@"^@?using Advocate\.(\w+)[\w.]*;?$")]
    private static partial Regex Import();
}

/// <param name="Example">What of the first room uses the second.</param>
internal sealed record RoomArrow(string From, string To, string Example);
