using CsCheck;
using Needlepoint.Evidence.Units;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Tests.Units;

public sealed class QuantityTests
{
    private static readonly string[] s_printable =
    [
        "mm", "um", "µm", "cm2", "mm²", "/cm2", "1/h", "h^-1", "h-1", "/d", "g/m2/h", "g m^-2 h^-1", "N/mm", "mN", "kPa", "%", "1", "d",
            "weeks", "months", "°C", "K",
        "umol/L", "mg/(cm2 h)", "cm2/s", "kg", "ug/mL", "mM", "rpm", "AU",
    ];

    [Theory]
    [InlineData("1.5 mm", 0.0015, "m")]
    [InlineData("1.5mm", 0.0015, "m")]
    [InlineData("  1.5   mm ", 0.0015, "m")]
    [InlineData("+1.5 mm", 0.0015, "m")]
    [InlineData("\u22121.5 mm", -0.0015, "m")]
    [InlineData(".5 mm", 0.0005, "m")]
    [InlineData("4 weeks", 2419200, "s")]
    [InlineData("4 Weeks", 2419200, "s")]
    [InlineData("1 week", 604800, "s")]
    [InlineData("12 months", 12 * 30.4375 * 86400, "s")]
    [InlineData("1 year", 365.25 * 86400, "s")]
    [InlineData("62 kg", 62, "kg")]
    [InlineData("225 /cm2", 2250000, "m^-2")]
    [InlineData("200/cm2", 2000000, "m^-2")]
    [InlineData("200 per cm2", 2000000, "m^-2")]
    [InlineData("200 per cm²", 2000000, "m^-2")]
    [InlineData("9.7 g/m2/h", 9.7e-3 / 3600, "kg m^-2 s^-1")]
    [InlineData("9.7 g/m²/h", 9.7e-3 / 3600, "kg m^-2 s^-1")]
    [InlineData("9.7 g m^-2 h^-1", 9.7e-3 / 3600, "kg m^-2 s^-1")]
    [InlineData("9.7 g·m⁻²·h⁻¹", 9.7e-3 / 3600, "kg m^-2 s^-1")]
    [InlineData("9.7 g m-2 h-1", 9.7e-3 / 3600, "kg m^-2 s^-1")]
    [InlineData("9.7 g/(m2 h)", 9.7e-3 / 3600, "kg m^-2 s^-1")]
    [InlineData("0.77 N/mm", 770, "kg s^-2")]
    [InlineData("60 mN", 0.06, "kg m s^-2")]
    [InlineData("300 um", 3e-4, "m")]
    [InlineData("300 \u00b5m", 3e-4, "m")]
    [InlineData("300 \u03bcm", 3e-4, "m")]
    [InlineData("30 %", 0.3, "1")]
    [InlineData("30%", 0.3, "1")]
    [InlineData("0.3", 0.3, "1")]
    [InlineData("2 1/h", 2.0 / 3600, "s^-1")]
    [InlineData("2 h^-1", 2.0 / 3600, "s^-1")]
    [InlineData("3 cm2/d", 3e-4 / 86400, "m^2 s^-1")]
    [InlineData("5 min", 300, "s")]
    [InlineData("2 h 30 min", 9000, "s")]
    [InlineData("32 °C", 305.15, "K")]
    [InlineData("1e-3 1/s", 1e-3, "s^-1")]
    [InlineData("1.2e3 Da", 1.2, "kg mol^-1")]
    [InlineData("500 Da", 0.5, "kg mol^-1")]
    public void What_people_write_is_understood(string text, double value, string dimension)
    {
        Quantity quantity = Quantity.Parse(text);
        Assert.Equal(dimension, quantity.Dimension.ToString());
        Assert.Equal(value, quantity.Value, Math.Abs(value) * 1e-15);
        Assert.Equal(text.Trim(), quantity.Text);
    }

    [Theory]
    [InlineData("1.5 mm", "mm")]
    [InlineData("0.1 mm", "mm")]
    [InlineData("9.7 g/m2/h", "g/m2/h")]
    public void Common_decimals_come_back_as_they_were_written(string text, string unit) =>
        Assert.Equal(text, Quantity.Parse(text).Write(Unit.Parse(unit), 15));

    [Theory]
    [InlineData("5 parsec", "the unit 'parsec' is not known")]
    [InlineData("5 Mm", "the unit 'Mm' is not known")]
    [InlineData("5 KG", "the unit 'KG' is not known")]
    [InlineData("5 m^9", "the unit 'm^9' is not known")]
    [InlineData("5 m^", "the unit 'm^' is not known")]
    [InlineData("5 /", "the unit '/' is not known")]
    [InlineData("5 ((m))", "the unit '((m))' is not known")]
    [InlineData("5 g/(m2", "the unit 'g/(m2' is not known")]
    [InlineData("5 °C/h", "°C cannot be part of a compound unit")]
    [InlineData("5 °C2", "°C cannot be part of a compound unit")]
    [InlineData("5 g/m2 h", "the unit 'g/m2 h' can be read in two ways")]
    [InlineData("1 d 5 kg", "the parts of the sum measure different things")]
    [InlineData("5 °C 3 °C", "the parts of the sum measure different things")]
    [InlineData("1e300 years 1e308 years", "'1e300 years 1e308 years' is larger than any number that can be computed with")]
    public void What_cannot_be_understood_is_refused_with_a_reason(string text, string title)
    {
        Assert.False(Quantity.TryParse(text, out _, out TextFault? fault));
        Assert.Equal(title, fault.Title);
        Assert.Throws<FormatException>(() => Quantity.Parse(text));
    }

    [Fact]
    public void Printing_and_reading_again_gives_the_same_value() =>
        Gen.Select(Gen.Double[-1e12, 1e12], Gen.OneOf(s_printable)).Sample((value, symbol) =>
        {
            Unit unit = Unit.Parse(symbol);
            Quantity quantity = new(unit.ToSi(value), unit.Dimension, "");
            double again = Quantity.Parse(quantity.Write(unit, 17)).Value;
            Assert.Equal(quantity.Dimension, Quantity.Parse(quantity.Write(unit, 17)).Dimension);
            Assert.Equal(quantity.Value, again, (Math.Abs(quantity.Value) + Math.Abs(unit.Offset)) * 1e-14);
        });

    [Fact]
    public void Rounded_printing_keeps_its_digits() =>
        Gen.Double[1e-30, 1e30].Sample(value =>
        {
            Assert.True(NumberText.TryParse(NumberText.Write(value, 4), out double again, out _));
            Assert.Equal(value, again, value * 0.51e-3);
        });

    [Fact]
    public void Every_spelling_of_every_unit_is_read_as_that_unit()
    {
        Assert.All(UnitTable.All, row => Assert.All(row.Spellings, spelling => Assert.Equal(row.Unit, Unit.Parse(spelling))));
        Assert.Equal(UnitTable.Spellings.Count(), UnitTable.Spellings.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Converting_there_and_back_changes_nothing() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.OneOf(s_printable)).Sample((value, symbol) =>
        {
            Unit unit = Unit.Parse(symbol);
            Assert.Equal(value, unit.FromSi(unit.ToSi(value)), (Math.Abs(value) + Math.Abs(unit.Offset)) * 1e-14);
        });

    [Theory]
    [InlineData(0.0015, "1.5 mm")]
    [InlineData(0.00003, "30 um")]
    [InlineData(0.25, "25 cm")]
    [InlineData(0, "0 mm")]
    [InlineData(1e-9, "0.001 um")]
    public void The_unit_is_chosen_that_reads_best(double metres, string text) =>
        Assert.Equal(text, new Quantity(metres, Dimension.Length, "").Write(QuantityKind.Length.Units));

    [Fact]
    public void A_quantity_is_not_converted_to_a_unit_of_another_kind() =>
        Assert.Throws<ArgumentException>(() => Quantity.Parse("5 mm").In("h"));

    [Fact]
    public void Every_kind_of_quantity_has_a_fitting_example_and_units()
    {
        QuantityKind[] kinds = [.. typeof(QuantityKind).GetProperties()
            .Where(property => property.PropertyType == typeof(QuantityKind)).Select(property => (QuantityKind)property.GetValue(null)!)];
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind =>
        {
            Assert.Equal(kind.Dimension, Quantity.Parse(kind.Example).Dimension);
            Assert.All(kind.Units, unit => Assert.Equal(kind.Dimension, Unit.Parse(unit).Dimension));
            Assert.Same(kind, QuantityKind.Of(kind.Dimension));
        });
    }

    [Fact]
    public void A_rule_refuses_ends_of_another_kind() =>
        Assert.Throws<ArgumentException>(() => QuantityRule.Between(QuantityKind.Length, "1 h", "2 h"));

    [Fact]
    public void Any_text_is_read_or_refused_but_never_crashes() =>
        Gen.String[Gen.Char["0123456789.,eE+-_/*^()%°µμ²⁻¹ abcdghkmnNPsx\u0660\u22ef\u200b\t"], 0, 24].Sample(
            text =>
            {
                bool read = Quantity.TryParse(text, out Quantity quantity, out TextFault? fault);
                Assert.Equal(read, fault is null);
                Assert.True(!read || double.IsFinite(quantity.Value));
                Assert.Equal(Unit.TryParse(text, out Unit? unit, out _), unit is not null);
            },
            iter: 50_000);
}
