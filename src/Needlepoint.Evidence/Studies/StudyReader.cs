using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Studies;

/// <summary>Reads one study file; <c>docs/reference/study-format.md</c> describes it.</summary>
internal sealed class StudyReader(ProblemList problems, Func<string, Dimension?>? observables)
{
    private static readonly Dictionary<string, ReportedAs> s_reportedAs = new(StringComparer.Ordinal)
    {
        ["value"] = ReportedAs.Value,
        ["change"] = ReportedAs.Change,
        ["change-percent"] = ReportedAs.ChangePercent,
        ["ratio-to-before"] = ReportedAs.RatioToBefore,
        ["fraction-of-first-rise"] = ReportedAs.FractionOfFirstRise,
        ["recovery-percent"] = ReportedAs.RecoveryPercent,
        ["ratio-to-arm"] = ReportedAs.RatioToArm,
        ["time-of-maximum"] = ReportedAs.TimeOfMaximum,
        ["fraction-of-maximum"] = ReportedAs.FractionOfMaximum,
        ["change-against-arm"] = ReportedAs.ChangeAgainstArm,
    };

    private static readonly Dictionary<string, Statistic> s_statistics = new(StringComparer.Ordinal)
    {
        ["mean"] = Statistic.Mean,
        ["median"] = Statistic.Median,
        ["lower-bound"] = Statistic.LowerBound,
        ["upper-bound"] = Statistic.UpperBound,
    };

    private static readonly Dictionary<string, SpreadKind> s_spreads = new(StringComparer.Ordinal)
    {
        ["unknown"] = SpreadKind.Unknown,
        ["sd"] = SpreadKind.StandardDeviation,
        ["se"] = SpreadKind.StandardError,
        ["ci95"] = SpreadKind.ConfidenceInterval95,
        ["iqr"] = SpreadKind.InterquartileRange,
        ["range"] = SpreadKind.Range,
        ["plus-minus"] = SpreadKind.PlusMinus,
    };

    private static readonly QuantityRule s_time = QuantityRule.Between(QuantityKind.Time, "0 h", "10 years");

    /// <summary>The study and whether it calibrates; null when the file cannot be used, with the reasons in the list of problems.</summary>
    internal (Study Study, bool Calibrates)? Read(YamlMap map, string path, string hash)
    {
        int errors = problems.ErrorCount;
        FieldReader fields = new(map, problems);
        string id = fields.Text("id", required: true) ?? "";
        string citation = fields.Text("citation", required: true) ?? "";
        string doi = fields.Text("doi") ?? "";
        string url = fields.Text("url") ?? "";
        string access = fields.Choice("access", Vocabulary.Access, required: true) ?? "";
        string species = fields.Choice("species", Vocabulary.Species, required: true) ?? "";
        string cohort = fields.Text("cohort", required: true) ?? "";
        string? role = fields.Choice("role", ["calibration", "validation"], required: true);
        bool foundLater = fields.Choice("found", ["later"]) is not null;
        string design = fields.Text("design") ?? "";
        Dictionary<string, Arm> arms = ReadArms(fields);
        List<Measurement> measurements = [.. fields.Sections("measurements").Select(item => ReadMeasurement(item, arms, access, species))
            .OfType<Measurement>()];
        IReadOnlyList<string> context = fields.Texts("context");
        string notes = fields.Text("notes") ?? "";
        fields.Finish();

        string name = Path.GetFileNameWithoutExtension(path);
        if (id.Length > 0 && id != name)
            fields.Report("id", EvidenceCode.IdIsNotFileName, "the id is not the name of the file", id, name,
                $"write id: {name}, or rename the file");
        if (foundLater && role == "calibration")
            fields.Report(
                "role", EvidenceCode.FoundLaterValidates, "a study found after the roles were drawn cannot calibrate", null, "validation",
                "write role: validation");
        if (problems.ErrorCount > errors || role is null)
            return null;
        Study study = new()
        {
            Id = id,
            File = path,
            Citation = new Citation(id, citation, doi, url),
            Access = access,
            Species = species,
            Cohort = cohort,
            FoundLater = foundLater,
            Design = design,
            Arms = [.. arms.Values],
            Measurements = measurements,
            Context = context,
            Notes = notes,
            FileHash = hash,
        };
        return (study, role == "calibration");
    }

    private static YamlMap? Map(FieldReader fields, string key, bool required = false) =>
        fields.Node(key, required) is { } node ? fields.Values.Map(node, key) : null;

    /// <summary>What an arm says, and behind it what holds for every arm.</summary>
    private static YamlMap? Over(YamlMap? own, YamlMap? general) => own is not null && general is not null ? own.Over(general) : own ?? general;

    private Dictionary<string, Arm> ReadArms(FieldReader study)
    {
        YamlMap? person = Map(study, "person");
        YamlMap? habits = Map(study, "habits");
        YamlMap? newHabits = Map(study, "new_habits");
        YamlMap? concerns = Map(study, "concerns");
        Dictionary<string, Arm> arms = new(StringComparer.Ordinal);
        foreach (FieldReader fields in study.Sections("arms"))
        {
            string? id = fields.Text("id", required: true);
            YamlMap? whole = Over(Map(fields, "person"), person);
            YamlMap? lived = Over(Map(fields, "habits"), habits);
            YamlMap? changed = Over(Map(fields, "new_habits"), newHabits);
            YamlMap? wished = Over(Map(fields, "concerns"), concerns);
            YamlMap? course = Map(fields, "course", required: true);
            IReadOnlyList<string> assumed = fields.Texts("assumed");
            fields.Finish();
            if (id is null || course is null)
                continue;
            Arm arm = new(id, whole, course, assumed, fields.Map.Place) { Habits = lived, NewHabits = changed, Concerns = wished };
            if (!arms.TryAdd(id, arm))
                fields.Report("id", EvidenceCode.StudyTwice, $"the arm {id} stands twice", null, "each id once", "rename this arm");
        }

        return arms;
    }

    private Measurement? ReadMeasurement(FieldReader fields, Dictionary<string, Arm> arms, string access, string species)
    {
        int errors = problems.ErrorCount;
        string observable = fields.Text("observable", required: true) ?? "";
        Arm? arm = ReadArm(fields, "arm", arms, required: true);
        Quantity? at = fields.Quantity("at", s_time);
        ReportedAs reportedAs = fields.Choice("as", s_reportedAs) ?? ReportedAs.Value;
        Arm? ofArm = ReadArm(fields, "of_arm", arms, required: false);
        Quantity? ofAt = fields.Quantity("of_at", s_time);
        Statistic statistic = fields.Choice("stat", s_statistics) ?? Statistic.Mean;
        double? value = fields.Number("value", required: true);
        Unit? unit = fields.Unit("unit", required: true);
        MeasurementSpread spread = ReadSpread(fields, statistic);
        int? count = fields.Integer("n", 1, 10_000_000);
        string where = fields.Text("where", required: true) ?? "";
        string ownAccess = fields.Choice("access", Vocabulary.Access) ?? access;
        string ownSpecies = fields.Choice("species", Vocabulary.Species) ?? species;
        fields.Finish();
        CheckArms(fields, reportedAs, ofArm, ofAt);
        CheckMaximum(fields, reportedAs);
        CheckUnit(fields, observable, reportedAs, unit);
        if (problems.ErrorCount > errors || arm is null || value is null || unit is null)
            return null;
        return new Measurement
        {
            Observable = observable,
            Arm = arm,
            AtSeconds = at?.Value,
            As = reportedAs,
            OfArm = ofArm,
            OfAtSeconds = ofAt?.Value,
            Statistic = statistic,
            Value = value.Value,
            Unit = unit,
            Spread = spread,
            Count = count,
            Where = where,
            Access = ownAccess,
            Species = ownSpecies,
            Place = fields.Map.Place,
        };
    }

    private static Arm? ReadArm(FieldReader fields, string key, Dictionary<string, Arm> arms, bool required)
    {
        if (fields.Text(key, required) is not { } name)
            return null;
        if (arms.TryGetValue(name, out Arm? arm))
            return arm;
        string? nearest = Nearest.Name(name, arms.Keys);
        fields.Report(
            key, EvidenceCode.UnknownArm, $"the study has no arm '{NumberText.Short(name)}'", null,
            arms.Count == 0 ? "an arm of the list arms, which is empty" : string.Join(", ", arms.Keys),
            nearest is null ? "add the arm, or choose one of those" : $"did you mean {nearest}?");
        return null;
    }

    private static MeasurementSpread ReadSpread(FieldReader measurement, Statistic statistic)
    {
        // A bound has no spread of its own; everything else must say at least that it is unknown.
        bool required = statistic is Statistic.Mean or Statistic.Median;
        if (measurement.Section("spread", required) is not { } fields)
            return default;
        SpreadKind kind = fields.Choice("kind", s_spreads, required: true) ?? SpreadKind.Unknown;
        bool pair = kind is SpreadKind.ConfidenceInterval95 or SpreadKind.InterquartileRange or SpreadKind.Range;
        MeasurementSpread spread = new(kind);
        if (pair && fields.List("value", required: true) is { } list)
            spread = ReadEnds(fields, kind, list);
        else if (!pair && kind != SpreadKind.Unknown)
            spread = new(kind, fields.Number("value", 0, required: true) ?? 0);
        fields.Finish();
        return spread;
    }

    private static MeasurementSpread ReadEnds(FieldReader fields, SpreadKind kind, YamlList list)
    {
        double[] ends = [.. list.Items.Select(item => fields.Values.Number(item, "value")).OfType<double>()];
        if (ends.Length == 2 && ends[0] <= ends[1])
            return new(kind, ends[0], ends[1]);
        if (ends.Length == list.Items.Count)
            fields.Report(
                "value", EvidenceCode.BadMeasurementSpread, "this spread has two ends, the lower one first", null, "[low, high]",
                "value: [low, high]");
        return new(kind);
    }

    private static void CheckArms(FieldReader fields, ReportedAs reportedAs, Arm? ofArm, Quantity? ofAt)
    {
        bool compares = reportedAs is ReportedAs.RatioToArm or ReportedAs.ChangeAgainstArm;
        if (compares && ofArm is null && !fields.Has("of_arm"))
            fields.Report(
                "as", EvidenceCode.IncompleteReport, $"{(reportedAs == ReportedAs.RatioToArm ? "ratio-to-arm" : "change-against-arm")} needs the other arm",
                null, "of_arm: an arm of this study", "add of_arm");
        if (!compares && (fields.Has("of_arm") || ofAt is not null))
            fields.Report(
                fields.Has("of_arm") ? "of_arm" : "of_at", EvidenceCode.IncompleteReport,
                "another arm or time is named, but the value is not compared with it",
                null, "of_arm and of_at together with as: ratio-to-arm or change-against-arm", "write how it is compared, or remove of_arm and of_at");
    }

    private static void CheckMaximum(FieldReader fields, ReportedAs reportedAs)
    {
        if (reportedAs is ReportedAs.TimeOfMaximum or ReportedAs.FractionOfMaximum && !fields.Has("at"))
            fields.Report(
                "as", EvidenceCode.IncompleteReport, "a maximum is looked for until some time, which is not given", null,
                "at: for time-of-maximum until when the source looked, for fraction-of-maximum when the value was read", "add at");
    }

    private void CheckUnit(FieldReader fields, string observable, ReportedAs reportedAs, Unit? unit)
    {
        if (observables is null || observable.Length == 0)
            return;
        if (observables(observable) is not { } dimension)
        {
            if (observable.Contains("collagen", StringComparison.OrdinalIgnoreCase))
            {
                fields.Report(
                    "observable", EvidenceCode.CollagenOfWhat, $"'{NumberText.Short(observable)}' does not say in which layer and how collagen is measured", null,
                    "an observable of one layer and one assay", "needlepoint explain collagen lists them; what the source leaves open goes under context");
                return;
            }

            fields.Report(
                "observable", EvidenceCode.UnknownObservable, $"the observable '{NumberText.Short(observable)}' is not known", null,
                "an id of docs/reference/observables.md", "choose one of that list; findings without an observable go under context");
            return;
        }

        bool sameUnit = reportedAs is ReportedAs.Value or ReportedAs.Change or ReportedAs.ChangeAgainstArm;
        Dimension expected = sameUnit ? dimension : reportedAs == ReportedAs.TimeOfMaximum ? Dimension.Time : Dimension.Pure;
        if (unit is not null && unit.Dimension != expected)
            fields.Report(
                "unit", EvidenceCode.UnitOfObservable,
                $"{unit.Symbol} is not a unit of {observable}{(sameUnit ? "" : ", as it is reported")}", null,
                QuantityKind.Of(expected).AllowedText, "correct the unit, or the way it is reported (as)");
    }
}
