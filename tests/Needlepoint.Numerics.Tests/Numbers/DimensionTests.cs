using CsCheck;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Tests.Numbers;

public class DimensionTests
{
    private static readonly Dimension Flux = Dimension.Mass / (Dimension.Length.Power(2) * Dimension.Time);

    private static readonly Gen<Dimension> Any = Gen.Int[-4, 4].Array[5].Select(powers =>
        Dimension.Mass.Power(powers[0]) * Dimension.Length.Power(powers[1]) * Dimension.Time.Power(powers[2])
        * Dimension.Temperature.Power(powers[3]) * Dimension.Amount.Power(powers[4]));

    [Fact]
    public void Names_read_like_units()
    {
        Assert.Equal("kg m^-2 s^-1", Flux.ToString());
        Assert.Equal("1", Dimension.Pure.ToString());
        Assert.Equal("1", (Flux / Flux).ToString());
        Assert.Equal("m^(1/2)", Dimension.Length.Power(0.5).ToString());
        Assert.Equal("s^(-2/3) K mol", (Dimension.Time.Power(-2.0 / 3) * Dimension.Temperature * Dimension.Amount).ToString());
        Assert.Equal("kg m^-1 s^-2", Dimension.Pressure.ToString());
        Assert.Equal("kg m s^-2", Dimension.Force.ToString());
    }

    [Fact]
    public void Dimensions_form_a_group() => Gen.Select(Any, Any).Sample((a, b) =>
    {
        Assert.Equal(a * b, b * a);
        Assert.Equal(a, a * b / b);
        Assert.True((a / a).IsPure);
        Assert.Equal(a * b, (a * b).Power(0.5).Power(2));
        Assert.Equal(a.Power(1.0 / 3).Power(3), a);
    });

    [Fact]
    public void Joining_unlike_dimensions_names_both()
    {
        Dimensioned flux = new(1, Flux), time = new(2, Dimension.Time);
        foreach (Action join in new Action[]
        {
            () => _ = flux + time, () => _ = flux - time, () => Dimensioned.IfLess(flux, time, flux, flux),
            () => Dimensioned.IfLess(flux, flux, flux, time),
        })
        {
            string message = Assert.Throws<DimensionException>(join).Message;
            Assert.StartsWith("NP-N101 ", message, StringComparison.Ordinal);
            Assert.Contains(" kg m^-2 s^-1 ", message, StringComparison.Ordinal);
            Assert.Contains(" s;", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pure_number_does_not_add_to_a_quantity()
    {
        Dimensioned time = new(2, Dimension.Time);
        Assert.Contains("in 1 and one in s", Assert.Throws<DimensionException>(() => 1 + time).Message, StringComparison.Ordinal);
        Assert.Contains("in 1 and one in s", Assert.Throws<DimensionException>(() => 1 - time).Message, StringComparison.Ordinal);
        Assert.Throws<DimensionException>(() => time + Dimensioned.Of(1));
    }

    [Fact]
    public void A_literal_zero_fits_every_dimension_and_takes_none_away()
    {
        Dimensioned time = new(-2, Dimension.Time);
        Assert.Equal(Dimension.Time, Larger(time, Dimensioned.Of(0)).Dimension);
        Assert.Equal(0, Larger(time, Dimensioned.Of(0)).Value.Value);
        Assert.Equal(Dimension.Time, (Dimensioned.Of(0) - time).Dimension);
        Assert.Throws<DimensionException>(() => time + Dimensioned.Of(0) * new Dimensioned(1, Dimension.Length));
        Assert.Throws<DimensionException>(() => time + 0 * Dimensioned.Of(1));
    }

    [Fact]
    public void Functions_need_pure_numbers()
    {
        Dimensioned time = new(2, Dimension.Time);
        foreach (Action call in new Action[]
        {
            () => Dimensioned.Exp(time), () => Dimensioned.Log(time), () => Dimensioned.Pow(time, Dimensioned.Of(2)),
            () => Dimensioned.Pow(Dimensioned.Of(2), time),
        })
        {
            string message = Assert.Throws<DimensionException>(call).Message;
            Assert.StartsWith("NP-N102 ", message, StringComparison.Ordinal);
            Assert.Contains(" s;", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Powers_and_products_carry_the_dimension()
    {
        Dimensioned area = new(9, Dimension.Length.Power(2));
        Assert.Equal("3 m", Dimensioned.Sqrt(area).ToString());
        Assert.Equal("27 m^3", Dimensioned.Pow(area, 1.5).ToString());
        Assert.Equal("81 m^4", (area * area).ToString());
        Assert.Equal("1 1", (area / area).ToString());
        Assert.Equal("-18 m^2", (2 * -area).ToString());
        Assert.StartsWith("NP-N103 ", Assert.Throws<DimensionException>(() => Dimensioned.Pow(area, 0.123)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flux_law_with_a_wrong_parameter_is_caught()
    {
        Dimensioned conductance = new(1e-7, Dimension.Length / Dimension.Time);
        Dimensioned inside = new(50, Dimension.Mass / Dimension.Length.Power(3)), outside = new(0.01, Dimension.Mass / Dimension.Length.Power(3));
        Assert.Equal(Flux, Law(conductance, inside, outside).Dimension);
        Assert.Throws<DimensionException>(() => Law(conductance, inside, new Dimensioned(0.01, Dimension.Amount / Dimension.Length.Power(3))));

        static T Law<T>(T conductance, T inside, T outside)
            where T : struct, IReal<T> => conductance * (inside - outside);
    }

    private static T Larger<T>(T a, T b)
        where T : struct, IReal<T> => T.Max(a, b);
}
