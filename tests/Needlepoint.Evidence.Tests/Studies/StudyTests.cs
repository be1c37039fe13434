using System.Reflection;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Tests.Studies;

public sealed class StudyTests
{
    internal const string Good = """
        id: doe-2014
        citation: "Doe JA, Roe B. A title. J Skin 2014;1:2-3"
        doi: 10.1/2
        url: https://example.org
        access: abstract
        species: human
        cohort: doe
        role: validation
        design: twenty people
        person: {site: volar-forearm, age: 30}
        arms:
          - id: needled
            person: {age: 40}
            course: {device: single-needle, needle_length: 0.4 mm}
            assumed: [site]
          - id: other
            course: {device: none}
        measurements:
          - observable: needle_reach_um
            arm: needled
            value: 300
            unit: um
            spread: {kind: sd, value: 20}
            n: 16
            where: abstract
          - observable: tewl_g_m2_h
            arm: needled
            at: 24 h
            as: ratio-to-arm
            of_arm: other
            of_at: 0 h
            stat: median
            value: 1.3
            unit: "1"
            spread: {kind: ci95, value: [1.1, 1.5]}
            where: Table 2
            access: full-text
            species: pig
        context:
          - a finding
        notes: a remark
        """;

    /// <summary>Text to find, what to put there, code and title of the first problem.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "id: doe-2014", "id: doe-2015", EvidenceCode.IdIsNotFileName, "the id is not the name of the file" },
        { "- id: other", "- id: needled", EvidenceCode.UnknownArm, "the study has no arm 'other'" },
        { "arm: needled\n    at", "arm: nedled\n    at", EvidenceCode.UnknownArm, "the study has no arm 'nedled'" },
        { "unit: um", "unit: mN", EvidenceCode.UnitOfObservable, "mN is not a unit of needle_reach_um" },
        { "unit: \"1\"", "unit: g/m2/h", EvidenceCode.UnitOfObservable, "g/m2/h is not a unit of tewl_g_m2_h, as it is reported" },
        { "observable: tewl_g_m2_h", "observable: collagen_percent", EvidenceCode.CollagenOfWhat, "'collagen_percent' does not say in which layer and how collagen is measured" },
        { "observable: tewl_g_m2_h", "observable: tewl", EvidenceCode.UnknownObservable, "the observable 'tewl' is not known" },
        { "[1.1, 1.5]", "[1.5, 1.1]", EvidenceCode.BadMeasurementSpread, "this spread has two ends, the lower one first" },
        { "[1.1, 1.5]", "[1.1]", EvidenceCode.BadMeasurementSpread, "this spread has two ends, the lower one first" },
        { "    of_arm: other\n", "", EvidenceCode.IncompleteReport, "ratio-to-arm needs the other arm" },
        { "as: ratio-to-arm", "as: ratio-to-before", EvidenceCode.IncompleteReport, "another arm or time is named, but the value is not compared with it" },
        { "as: ratio-to-arm\n    of_arm: other", "as: change-against-arm", EvidenceCode.IncompleteReport, "change-against-arm needs the other arm" },
        { "as: ratio-to-arm", "as: change-against-arm", EvidenceCode.UnitOfObservable, "1 is not a unit of tewl_g_m2_h" },
        { "as: ratio-to-arm", "as: time-of-maximum", EvidenceCode.UnitOfObservable, "1 is not a unit of tewl_g_m2_h, as it is reported" },
        { "at: 24 h\n    as: ratio-to-arm\n    of_arm: other\n    of_at: 0 h", "as: time-of-maximum", EvidenceCode.IncompleteReport, "a maximum is looked for until some time, which is not given" },
        { "at: 24 h\n    as: ratio-to-arm\n    of_arm: other\n    of_at: 0 h", "as: fraction-of-maximum", EvidenceCode.IncompleteReport, "a maximum is looked for until some time, which is not given" },
        { "role: validation", "role: calibration\nfound: later", EvidenceCode.FoundLaterValidates, "a study found after the roles were drawn cannot calibrate" },
        { "role: validation\n", "", "NP-E008", "role is missing" },
        { "role: validation", "role: calibrate", "NP-E010", "role 'calibrate' is not known" },
        { "n: 16", "n: 16.5", "NP-E021", "n must be a whole number" },
        { "at: 24 h", "at: 24", "NP-E004", "a time needs a unit" },
        { "at: 24 h", "at: -24 h", "NP-E012", "at is below what is allowed" },
        { "    where: abstract\n", "", "NP-E008", "where is missing" },
        { "    spread: {kind: sd, value: 20}\n", "", "NP-E008", "spread is missing" },
        { "notes:", "note:", "NP-E007", "'note' is not a key that is known here" },
        { "kind: sd, value: 20", "kind: sd", "NP-E008", "value is missing" },
    };

    [Fact]
    public void A_good_study_is_read_whole()
    {
        Study study = Assert.Single(Load(Good, out ProblemList problems).Validation.Studies).Study;
        Assert.Empty(problems);
        Assert.Equal(("doe-2014", "Doe et al. 2014", "doe", false), (study.Id, study.Citation.Short, study.Cohort, study.FoundLater));
        Arm arm = study.Arms[0];
        Assert.Equal(["site"], arm.Assumed);
        Assert.Equal("40", new FieldReader(arm.Person!, problems).Text("age"));
        Assert.Equal("volar-forearm", new FieldReader(arm.Person!, problems).Text("site"));
        Assert.Equal("0.4 mm", new FieldReader(arm.Course, problems).Text("needle_length"));
        Measurement reach = study.Measurements[0];
        Assert.Equal((3e-4, 300, 16), (reach.SiValue, reach.In(Unit.Parse("um")), reach.Count));
        Assert.Equal(("abstract", "human", ReportedAs.Value, Statistic.Mean), (reach.Access, reach.Species, reach.As, reach.Statistic));
        Measurement ratio = study.Measurements[1];
        Assert.Equal((86400.0, 0.0, "other", ReportedAs.RatioToArm), (ratio.AtSeconds, ratio.OfAtSeconds, ratio.OfArm!.Id, ratio.As));
        Assert.Equal(("full-text", "pig", Statistic.Median), (ratio.Access, ratio.Species, ratio.Statistic));
    }

    [Fact]
    public void Habits_and_concerns_of_an_arm_stand_over_those_of_the_study()
    {
        string text = Good
            .Replace("arms:\n", "habits: {smoking: none, stress: high}\nconcerns: {acne_scars: {grade: 3}}\narms:\n", StringComparison.Ordinal)
            .Replace("    assumed: [site]\n", "    assumed: [site]\n    habits: {smoking: 20 per day}\n", StringComparison.Ordinal);
        Study study = Assert.Single(Load(text, out ProblemList problems).Validation.Studies).Study;
        Assert.Empty(problems);
        string?[] Habit(string key) => [.. study.Arms.Select(arm => new FieldReader(arm.Habits!, problems).Text(key))];
        Assert.Equal(["20 per day", "none"], Habit("smoking"));
        Assert.Equal(["high", "high"], Habit("stress"));
        Assert.All(study.Arms, arm => Assert.True(arm.Concerns!.TryGet("acne_scars", out _)));
        Assert.All(Assert.Single(Load(Good, out _).Validation.Studies).Study.Arms, arm => Assert.True(arm.Habits is null && arm.Concerns is null));
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void Each_mistake_has_its_message(string find, string put, string code, string title)
    {
        Assert.Contains(find, Good, StringComparison.Ordinal);
        StudyLibrary library = Load(Good.Replace(find, put, StringComparison.Ordinal), out ProblemList problems);
        Problem problem = problems.First(problem => problem.Code == code);
        Assert.Equal(title, problem.Title);
        Assert.NotNull(problem.Place);
        Assert.NotNull(problem.Fix);
        Assert.Empty(library.Validation.Studies);
    }

    [Theory]
    [InlineData("as: time-of-maximum", "d", ReportedAs.TimeOfMaximum)]
    [InlineData("as: fraction-of-maximum", "%", ReportedAs.FractionOfMaximum)]
    [InlineData("as: change-against-arm\n    of_arm: other", "g/m2/h", ReportedAs.ChangeAgainstArm)]
    public void Each_way_to_report_has_its_unit(string reported, string unit, ReportedAs expected)
    {
        string text = Good.Replace("as: ratio-to-arm\n    of_arm: other\n    of_at: 0 h", reported, StringComparison.Ordinal)
            .Replace("unit: \"1\"", $"unit: \"{unit}\"", StringComparison.Ordinal);
        Measurement measurement = Assert.Single(Load(text, out ProblemList problems).Validation.Studies).Study.Measurements[1];
        Assert.Empty(problems);
        Assert.Equal((expected, 86400.0), (measurement.As, measurement.AtSeconds));
    }

    [Fact]
    public void Two_arms_or_two_studies_of_one_id_are_refused()
    {
        Load(Good.Replace("- id: other", "- id: needled", StringComparison.Ordinal), out ProblemList arms);
        Assert.Contains(arms, problem => problem is { Code: EvidenceCode.StudyTwice, Title: "the arm needled stands twice" });

        using TemporaryFolder folder = new();
        folder.Write("doe-2014.yaml", Good);
        folder.Write("sub/doe-2014.yaml", Good);
        ProblemList studies = [];
        StudyLibrary.LoadFolder(folder.Path, studies);
        Assert.Equal((EvidenceCode.StudyTwice, "the study doe-2014 stands twice"), (studies[0].Code, studies[0].Title));
    }

    [Fact]
    public void A_folder_without_studies_is_a_problem_and_not_an_empty_success()
    {
        using TemporaryFolder folder = new();
        ProblemList problems = [];
        StudyLibrary.LoadFolder(folder.Path, problems);
        Assert.Equal((EvidenceCode.NoStudies, "the folder holds no study"), (problems[0].Code, problems[0].Title));
    }

    [Fact]
    public void A_study_may_hold_nothing_but_context()
    {
        string head = string.Join('\n', Good.Split('\n').TakeWhile(line => line != "arms:"));
        string context = head + "\narms: []\nmeasurements: []\ncontext: [a finding]\n";
        StudyLibrary library = Load(context, out ProblemList problems);
        Assert.Empty(problems);
        Assert.Equal(["a finding"], Assert.Single(library.Validation.Studies).Study.Context);
    }

    [Fact]
    public void One_bad_study_does_not_hide_the_others()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.yaml", "id: {");
        folder.Write("doe-2014.yaml", Good);
        ProblemList problems = [];
        Assert.Single(StudyLibrary.LoadFolder(folder.Path, problems).Validation.Studies);
        Assert.True(problems.HasErrors);
    }

    [Fact]
    public void The_hash_of_the_validation_list_follows_the_contents_and_not_the_line_ends()
    {
        string hash = Load(Good, out _).Validation.FileListHash;
        Assert.Equal(hash, Load(Good.ReplaceLineEndings("\r\n"), out _).Validation.FileListHash);
        Assert.NotEqual(hash, Load(Good.Replace("300", "301", StringComparison.Ordinal), out _).Validation.FileListHash);
        Assert.NotEqual(hash, Load(Good, out _).Calibration.FileListHash);
    }

    [Fact]
    public void Nothing_public_turns_one_role_into_the_other()
    {
        Type[] calibration = [typeof(CalibrationStudy), typeof(CalibrationSet)];
        Type[] validation = [typeof(ValidationStudy), typeof(ValidationSet)];
        Assert.Empty(Reachable(calibration).Intersect(validation));
        Assert.Empty(Reachable(validation).Intersect(calibration));
        Assert.Empty(Reachable([typeof(Study)]).Intersect([.. calibration, .. validation]));
        Assert.All([.. calibration, .. validation], type =>
        {
            Assert.True(type.IsSealed);
            Assert.Equal(typeof(object), type.BaseType);
            Assert.Empty(type.GetInterfaces());
            Assert.Empty(type.GetConstructors());
        });
        IEnumerable<MethodInfo> converters = typeof(Study).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance))
            .Where(method => method.DeclaringType!.Assembly == typeof(Study).Assembly)
            .Where(method => Mentions(method.GetParameters().Select(p => p.ParameterType), calibration)
                && Mentions([method.ReturnType], validation)
                || Mentions(method.GetParameters().Select(p => p.ParameterType), validation) && Mentions([method.ReturnType], calibration));
        Assert.Empty(converters);
    }

    [Theory]
    [InlineData("{kind: sd, value: 20}", 20 / 300.0 / 4)]
    [InlineData("{kind: plus-minus, value: 20}", 20 / 300.0 / 4)]
    [InlineData("{kind: se, value: 20}", 20 / 300.0)]
    [InlineData("{kind: unknown}", 0.3 / 4)]
    public void The_standard_error_follows_from_what_is_printed(string spread, double expected)
    {
        Study study = Load(Good.Replace("{kind: sd, value: 20}", spread, StringComparison.Ordinal), out _).Validation.Studies[0].Study;
        Assert.Equal(expected, study.Measurements[0].LogStandardError(new UnreportedSpread(0.3, 9))!.Value, expected * 0.01);
    }

    [Theory]
    [InlineData("ci95", 3.92)]
    [InlineData("range", 3.92)]
    [InlineData("iqr", 1.349 * 3)]
    public void The_standard_error_of_an_interval_is_its_width_on_the_log_scale(string kind, double widths)
    {
        Study study = Load(Good.Replace("ci95", kind, StringComparison.Ordinal), out _).Validation.Studies[0].Study;
        Assert.Equal(Math.Log(1.5 / 1.1) / widths, study.Measurements[1].LogStandardError(new UnreportedSpread(0.3, 9))!.Value, 1e-12);
    }

    [Fact]
    public void A_value_of_zero_has_no_logarithm()
    {
        Study study = Load(Good.Replace("value: 300", "value: 0", StringComparison.Ordinal), out _).Validation.Studies[0].Study;
        Assert.Null(study.Measurements[0].LogStandardError(new UnreportedSpread(0.3, 9)));
    }

    [Theory]
    [InlineData("doe-2014-x", "Doe JA, Roe B. Title. J 2015", "Doe et al. 2014")]
    [InlineData("doe-x", "Doe JA. Title. J 2015;1", "Doe 2015")]
    [InlineData("vries-2010", "de Vries K, Roe B. Title", "de Vries et al. 2010")]
    [InlineData("oneill-2010", "O'Neill-Smith K, Roe B. Title", "O'Neill-Smith et al. 2010")]
    [InlineData("fda-label", "Label of a device", "fda-label")]
    public void A_short_citation_has_the_first_author_and_the_year(string id, string full, string expected) =>
        Assert.Equal(expected, new Citation(id, full, "", "").Short);

    [Fact]
    public void The_bibliography_opens_the_study_that_is_asked_for()
    {
        Bibliography bibliography = new(RepositoryData.Source);
        Assert.Equal("Davis et al. 2004", bibliography.Short("davis-2004-insertion-force"));
        Assert.Equal("no-such-study", bibliography.Short("no-such-study"));
        Assert.Contains("davis-2004-insertion-force", bibliography.Ids);
    }

    private static bool Mentions(IEnumerable<Type> types, Type[] wanted) => types.SelectMany(Parts).Intersect(wanted).Any();

    private static HashSet<Type> Reachable(IEnumerable<Type> start)
    {
        HashSet<Type> seen = [];
        Queue<Type> open = new(start);
        while (open.TryDequeue(out Type? type))
        {
            if (type.Assembly != typeof(Study).Assembly || !seen.Add(type))
                continue;
            IEnumerable<Type> next = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                .Select(member => member switch
            {
                PropertyInfo property => property.PropertyType,
                FieldInfo field => field.FieldType,
                MethodInfo method => method.ReturnType,
                _ => typeof(void),
            });
            foreach (Type part in next.SelectMany(Parts))
                open.Enqueue(part);
        }

        return seen;
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : type.HasElementType ? Parts(type.GetElementType()!) : [type];

    private static StudyLibrary Load(string yaml, out ProblemList problems)
    {
        using TemporaryFolder folder = new();
        folder.Write("doe-2014.yaml", yaml);
        problems = [];
        return StudyLibrary.LoadFolder(folder.Path, problems, id => id switch
        {
            "needle_reach_um" => Dimension.Length,
            "tewl_g_m2_h" => QuantityKind.MassFlux.Dimension,
            _ => null,
        });
    }
}
