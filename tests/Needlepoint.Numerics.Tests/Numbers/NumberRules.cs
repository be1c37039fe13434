using System.Reflection;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Tests.Numbers;

public class NumberRules
{
    /// <summary>Kinds without a value, whose laws stand elsewhere.</summary>
    private static readonly Dictionary<Type, string> WithoutValue = new()
    {
        [typeof(Depends<>)] = "holds a set of inputs and no value: DependsTests",
    };

    private static IEnumerable<Type> Kinds => typeof(IReal<>).Assembly.GetTypes()
        .Where(type => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReal<>)));

    [Fact]
    public void Every_kind_of_number_has_a_battery()
    {
        HashSet<Type> tested = [.. typeof(NumberRules).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(NumberBattery<>))
            .Select(type => Open(type.BaseType!.GetGenericArguments()[0]))];
        Assert.NotEmpty(tested);
        Assert.DoesNotContain(Kinds.Select(Open), kind => !tested.Contains(kind) && !WithoutValue.ContainsKey(kind));
        Assert.DoesNotContain(WithoutValue.Keys, tested.Contains);
    }

    [Fact]
    public void Nothing_that_an_equation_sees_returns_a_truth_value()
    {
        IEnumerable<Type> seen = typeof(IReal<>).GetInterfaces().Append(typeof(IReal<>)).Append(typeof(ILift<,>));
        MethodInfo[] members = [.. seen.SelectMany(type => type.GetMethods(
            BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))];
        Assert.True(members.Length > 15, "the members of IReal were not found");
        Assert.DoesNotContain(members, member => member.ReturnType == typeof(bool)
            || member.GetParameters().Any(parameter => parameter.ParameterType == typeof(bool).MakeByRefType()));
    }

    [Fact]
    public void Every_kind_is_a_readonly_struct() => Assert.All(Kinds, kind => Assert.True(
        kind.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "IsReadOnlyAttribute"), kind.Name));

    [Fact]
    public void Lanes_are_laid_out_as_plain_doubles()
    {
        Assert.Equal(8, System.Runtime.CompilerServices.Unsafe.SizeOf<Scalar>());
        Assert.Equal(32, System.Runtime.CompilerServices.Unsafe.SizeOf<Lanes4>());
        Assert.Equal(64, System.Runtime.CompilerServices.Unsafe.SizeOf<Lanes8>());
    }

    private static Type Open(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
