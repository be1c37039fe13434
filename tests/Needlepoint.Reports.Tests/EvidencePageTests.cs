using System.Xml.Linq;
using CsCheck;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Tests;

public sealed class EvidencePageTests
{
    private static readonly Gen<double> s_number = Gen.OneOf(Gen.Double[-1e3, 1e3], Gen.Double[1e-6, 1e6], Gen.Const(0.0), Gen.Const(double.PositiveInfinity));

    private static readonly Gen<QualifiedValue> s_value = Gen.Select(s_number, s_number, s_number, s_number, Gen.Enum<EvidenceUse>(), Gen.Bool).Select((measured, predicted, a, b, use, inside) => Value() with
    {
        Measured = double.IsFinite(measured) ? measured : 1,
        Predicted = predicted,
        P05 = Math.Min(a, b),
        P95 = Math.Max(a, b),
        Use = use,
        IsTunedOn = use == EvidenceUse.Calibration,
        Inside = inside,
        FoldError = measured > 0 && predicted > 0 && double.IsFinite(predicted) ? Math.Max(measured / predicted, predicted / measured) : null,
    });

    [Fact]
    public void The_chart_is_well_formed_and_stays_on_its_sheet_whatever_the_numbers() =>
        s_value.Array[1, 20].Sample(values =>
        {
            string svg = MeasuredChart.Draw(values, "change, %", id => id + " <b>&", id => "evidence/study/" + id);
            return svg.Length == 0 ? !values.Any(value => double.IsFinite(value.Predicted)) : !svg.Contains("NaN", StringComparison.Ordinal) && XDocument.Parse(svg).Descendants("circle").All(OnSheet);
        });

    [Fact]
    public void Only_what_was_not_tuned_on_is_drawn_filled_or_as_missed()
    {
        QualifiedValue[] values = [Value(), Value() with { Inside = false, FoldError = 3 }, Value() with { Use = EvidenceUse.Calibration, IsTunedOn = true, Inside = false }, Value() with { Use = EvidenceUse.OtherSpecies, Inside = false }];
        XDocument svg = XDocument.Parse(MeasuredChart.Draw(values, "value", id => id));
        Assert.Equal(["counted", "missed", "other", "tuned"], svg.Descendants("g").Select(group => group.Attribute("class")!.Value).Order(StringComparer.Ordinal));
        Assert.Contains("1 of 2 values", svg.Root!.Attribute("aria-label")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_of_a_qualification_is_read_back_as_it_was_written()
    {
        QualificationResult written = ExampleQualification.Result();
        using MemoryStream stream = new();
        QualificationJson.Write(written, stream);
        stream.Position = 0;
        QualificationResult read = QualificationReader.Read(stream);
        Assert.Equal(written.Identity, read.Identity);
        Assert.Equal(written.ContextStudies, read.ContextStudies);
        Assert.Equal(QualificationFiles.Csv(written), QualificationFiles.Csv(read));
        Assert.Equal(written.Values.Select(value => (value.Species, value.Cohort, value.Stat, value.MeasuredSpread)), read.Values.Select(value => (value.Species, value.Cohort, value.Stat, value.MeasuredSpread)));
    }

    [Theory]
    [InlineData("dDf = a g - k1 Df", "d<i>D</i><sub>f</sub> = <i>a</i> <i>g</i> − <i>k</i><sub>1</sub> <i>D</i><sub>f</sub>")]
    [InlineData("2 pi lambda v^2", "2 <i>π</i> <i>λ</i> <i>v</i><sup>2</sup>")]
    [InlineData("H^-sH exp(-x/tauP)", "<i>H</i><sup>−<i>s</i><sub>H</sub></sup> exp(−<i>x</i>/<i>τ</i><sub>P</sub>)")]
    [InlineData("gRNA TEWL Smax", "<i>g</i><sub>RNA</sub> TEWL <i>S</i><sub>max</sub>")]
    [InlineData("a session sets B to 1", "a session sets <i>B</i> to 1")]
    [InlineData("water < 1 & <script>", "water &lt; 1 &amp; &lt;script&gt;")]
    public void An_equation_is_set_with_its_letters_slanted_and_lowered(string plain, string markup) => Assert.Equal(markup, EquationMarkup.Set(plain));

    [Fact]
    public void Setting_an_equation_always_gives_well_formed_markup() =>
        Gen.String[Gen.Char["abcdefgkxAJW012^_()<>&+-*/= .,\""], 0, 40].Sample(text => XElement.Parse($"<p>{EquationMarkup.Set(text)}</p>") is not null);

    [Fact]
    public void The_sentence_of_a_class_counts_only_what_was_not_tuned_on()
    {
        QualificationSummary summary = QualificationSummary.Over("scars", [Value(), Value() with { StudyId = "other", Inside = false }]);
        Assert.Equal("1 of 2 studies that the model was not tuned on lies inside the 90\u00A0% interval.", EvidenceWords.Statement(summary));
        Assert.Equal("no study that the model was not tuned on.", EvidenceWords.Statement(null));
    }

    private static bool OnSheet(XElement circle) => (double)circle.Attribute("cx")! is >= 0 and <= 540 && (double)circle.Attribute("cy")! is >= 0 and <= 550;

    private static QualifiedValue Value() => new()
    {
        StudyId = "doe-2030", Cohort = "doe", Species = "human", Use = EvidenceUse.Validation, Observable = "tewl_g_m2_h", Class = "water loss (TEWL)", Arm = "needled", As = "value", Stat = StatedAs.Mean,
        Unit = "g/m2/h", Measured = 20, Predicted = 24, P05 = 12, P95 = 40, FoldError = 1.2, Inside = true, Assumed = [],
    };
}
