using Needlepoint.Courses.Products;
using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Inference.Absorption;

/// <summary>What an ensemble of uptakes tells of one substance: arms, outcomes, fields, effects, in the units of results.</summary>
/// <param name="active">The substance in its product.</param>
/// <param name="ways">Ways of putting it on, the asked one first.</param>
/// <param name="uptakes">A row for each way, in it an uptake for each member.</param>
internal sealed class AbsorptionSummary(ProductActive active, IReadOnlyList<Way> ways, Uptake[][] uptakes)
{
    private const double Day = 86400, Hour = 3600, MicrogramPerCm2 = 1e-5, MicrogramPerMl = 1e-3, Micrometre = 1e-6;

    private readonly Dictionary<(int Way, string Id), double[][]> _curves = [];

    private Uptake[] Asked => uptakes[0];

    /// <summary>Every way, in the order of the question.</summary>
    /// <param name="isNeedled">Whether needles come; else the treated skin is only prepared.</param>
    public IReadOnlyList<AbsorptionArm> Arms(bool isNeedled) => [.. ways.Select((way, i) => Arm(i, NameOf(way, isNeedled)))];

    /// <summary>
    /// What daily use amounts to on skin that is closed. Once levels are steady as much passes in a day as its applications ever give; nothing but the next
    /// application takes back what the stratum corneum still holds when one is washed off.
    /// </summary>
    /// <param name="application">One application.</param>
    /// <param name="said">The use as the course says it.</param>
    public DailyUse Daily(Application application, ProductUse said)
    {
        Uptake[] intact = uptakes[ways.ToList().FindIndex(way => !way.IsTreated && way.IsCovered == ways[0].IsCovered)];
        double[] daily = [.. intact.Select(uptake => said.PerDay * (uptake.Delivered[^1] + uptake.Curve("stratum_corneum_amount_ug_cm2")[^1]))];
        double clearance = active.Substance.Disposition is { } disposition ? disposition.Clearance * Plasma.WeightOf(application.Course.Person) : double.NaN;
        return new(
            said.PerDay, said.Window.From / Hour, said.Window.To / Hour, said.PerDay * intact[0].Dose / MicrogramPerCm2, Intervals.Of(daily.Select(amount => amount / MicrogramPerCm2)),
            Intervals.Of(daily.Select(amount => amount * application.Course.Treatment.Area / Day / clearance / MicrogramPerMl)));
    }

    /// <summary>Outcomes of the asked way, with intact skin under the same cover beside them.</summary>
    public IReadOnlyList<Observable> Observables(ObservableSummary summary)
    {
        int intact = ways.ToList().FindIndex(way => !way.IsTreated && way.IsCovered == ways[0].IsCovered);
        double[] hours = [.. Asked[0].Times.Select(time => time / Hour)];
        return [.. AbsorptionObservables.All.Select(o => summary.Of(
            o, o.IsCurve ? hours : [0], Asked.Length, (m, i) => Value(0, o, m, i),
            _ => intact <= 0 ? [] : [.. Enumerable.Range(0, o.IsCurve ? hours.Length : 1).Select(i => Intact(intact, o, i))])).OfType<Observable>()];
    }

    /// <summary>Effects with a published concentration, in the asked way.</summary>
    public IReadOnlyList<AbsorptionEffect> Effects() => [.. active.Substance.Effects.Select(effect =>
    {
        TissueEffect[] members = [.. Asked.Select(uptake => uptake.EffectOf(effect))];
        double[] ends = [.. members.Where(member => member.IsReached).Select(member => member.Until / Hour)];
        return new AbsorptionEffect(
            effect.Words, effect.Layer.Replace('-', ' '), effect.HalfConcentration / MicrogramPerMl, Intervals.Of(members.Select(member => member.Peak / MicrogramPerMl)),
            Intervals.Of(members.Select(member => member.Onset / Hour)), ends.Length > 0 ? Intervals.Of(ends) : default,
            members.Average(member => member.IsReached ? 1 : 0), effect.Source.Where);
    })];

    /// <summary>The unit cell at its moments, and intact skin at the last of them, or at each.</summary>
    /// <param name="drawn">Uptakes of the set in the middle with fields: the asked way, and intact where that is another.</param>
    /// <param name="captions">Words for the moments.</param>
    /// <param name="isFilm">Whether intact skin is drawn at each moment.</param>
    public static IReadOnlyList<ConcentrationField> Fields(IReadOnlyList<Uptake> drawn, IReadOnlyList<string> captions, bool isFilm)
    {
        (Uptake Uptake, TransportField Field, string Caption)[] all =
        [
            .. drawn[0].Fields.Select((field, i) => (drawn[0], field, captions[i])),
            .. drawn.Skip(1).SelectMany(intact => intact.Fields.Select((field, i) => (intact, field, $"{captions[i]}, intact skin")).TakeLast(isFilm ? captions.Count : 1)),
        ];
        double highest = Math.Max(double.Epsilon, all.SelectMany(one => one.Field.Free).SelectMany(row => row).Where(double.IsFinite).DefaultIfEmpty(0).Max());
        return [.. all.Select(one => new ConcentrationField(
            one.Field.Time / Hour, one.Caption, [.. one.Field.RadialEdges.Select(edge => edge / Micrometre)], [.. one.Field.DepthEdges.Select(edge => edge / Micrometre)],
            [.. one.Field.Free.Select(row => row.Select(free => free / highest).ToArray())], highest / MicrogramPerMl, one.Field.Donor / MicrogramPerMl,
            LayersOf(one.Uptake.Layers)))];
    }

    private static List<LayerSpan> LayersOf(IReadOnlyList<TransportLayer> layers)
    {
        List<LayerSpan> spans = [];
        double top = 0;
        foreach (TransportLayer layer in layers)
        {
            spans.Add(new(layer.Name, top / Micrometre, (top + layer.Thickness) / Micrometre));
            top += layer.Thickness;
        }

        return spans;
    }

    private AbsorptionArm Arm(int way, string name)
    {
        int intact = ways.ToList().FindIndex(other => !other.IsTreated && other.IsCovered == ways[way].IsCovered);
        Interval End(Func<Uptake, double[]> curve) => Intervals.Of(uptakes[way].Select(uptake => curve(uptake)[^1] / MicrogramPerCm2));
        return new(
            name, End(uptake => uptake.Delivered), End(uptake => uptake.Curve("stratum_corneum_amount_ug_cm2")), End(uptake => uptake.Curve("epidermis_amount_ug_cm2")),
            End(uptake => uptake.Curve("dermis_amount_ug_cm2")), End(uptake => uptake.Out),
            Intervals.Of(uptakes[way].Select(uptake => double.IsFinite(uptake.Dose) ? 100 * uptake.Delivered[^1] / uptake.Dose : double.NaN)),
            Intervals.Of(uptakes[way].Select(uptake => uptake.PeakFlux * Hour / MicrogramPerCm2)), Intervals.Of(uptakes[way].Select(uptake => uptake.Lag / Hour)),
            Intervals.Of(uptakes[way].Select((uptake, member) => Gain(uptake.Delivered[^1], uptakes[intact][member].Delivered[^1]))));
    }

    private static double Gain(double delivered, double intact) => delivered == intact ? 1 : delivered / intact;

    private static string NameOf(Way way, bool isNeedled) =>
        $"{(!way.IsTreated ? "intact" : isNeedled ? "needled" : "prepared")}{(way.IsCovered ? ", covered" : "")}";

    private double Value(int way, SkinObservable observable, int member, int moment)
    {
        if (!observable.IsCurve)
            return uptakes[way][member].Single(observable.Id);
        if (!_curves.TryGetValue((way, observable.Id), out double[][]? curves))
            _curves.Add((way, observable.Id), curves = [.. uptakes[way].Select(uptake => uptake.Curve(observable.Id))]);
        return curves[member][moment];
    }

    private double Intact(int way, SkinObservable observable, int moment)
    {
        double[] values = [.. Enumerable.Range(0, uptakes[way].Length).Select(member => ObservableSummary.UnitOf(observable).FromSi(Value(way, observable, member, moment)))];
        return Intervals.Of(values).Central;
    }
}
