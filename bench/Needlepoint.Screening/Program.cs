using System.Diagnostics;
using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference;
using Needlepoint.Inference.Running;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

// The screening of a rich course, with and without predictions, after the data are loaded; by the clock, with the load of the machine.
// usage: dotnet run -c Release --project bench/Needlepoint.Screening
const string Rich = """
    person:
      age: 58
      sex: female
      skin_type: V
      skin: sensitive
      site: cheek
      photodamage: moderate
      conditions: [type-2-diabetes, keloid, herpes-history, psoriasis, melasma, allergy-metal, atopic-dermatitis]
      medicines:
        - warfarin
        - {medicine: isotretinoin, stopped: 100 d}
        - {medicine: ibuprofen, prescribed: no}
        - {medicine: prednisolone, dose: high}
        - methotrexate
        - amiodarone
    habits: {smoking: 5 per day, retinoid: 6 months, sun: {latitude: 48 deg, outdoors: 2 h/d, start: 1 February}}
    course:
      device: pen-12-needles
      needle_length: 1.5 mm
      passes: 6
      sessions: 4
      every: 2 weeks
      anaesthetic: cream
      products:
        - {product: lidocaine-prilocaine-2-5-cream, from: -60 min, to: 0 h, covered: yes}
        - {product: hyaluronic-acid-1-gel, from: 0 h, to: 1 h}
        - {product: vitamin-c-15-serum, from: 2 h, to: 24 h}
        - {product: sunscreen-spf-50, per_day: 1, from: 1 d}
        - {product: retinol-0-3-serum, from: 5 d}
    screening:
      first_session: 2027-02-01
      last: {botulinum: 10 d, filler: 60 d, tanning: 5 d, superficial-peel: 14 d, depilation: 2 d}
      planned: {botulinum: 20 d, superficial-peel: [10 d, 30 d], makeup: 6 h, sauna: 1 d, dermaplaning: 18 d}
      diabetes_control: poor
      follow_up: {signs: [papules], since_session: 9 d}
    horizon: 10 weeks
    """;

ProblemList problems = [];
ModelData model = ModelData.Load(DataSource.BuiltIn, problems) ?? throw new InputException(problems);
long begin = Stopwatch.GetTimestamp();
RuleLibrary rules = RuleLibrary.Load(DataSource.BuiltIn, FactCatalogue.Of(model.Catalogue), problems);
double rulesLoaded = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
Course course = CourseReader.Read(Rich, "rich.yaml", model.Catalogue, problems) ?? throw new InputException(problems);
problems.ThrowIfErrors();
Screener screener = new(rules, model.Catalogue);
DateOnly today = new(2027, 1, 4);

begin = Stopwatch.GetTimestamp();
Screening screening = screener.Screen(course, today: today);
double first = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{rules.All.Count} rules, read in {rulesLoaded:0} ms; {screening.Findings.Count} findings, {screening.Questions.Count} questions"));
Report("without predictions", () => screener.Screen(course, today: today));
Predictions predictions = Predictions.Of(new CourseRunner(model).Run(course, problems, new() { CentralOnly = true }));
Report("with predictions", () => screener.Screen(course, predictions, today));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first screening of the program: {first:0.0} ms"));

static void Report(string what, Func<Screening> screen)
{
    for (int i = 0; i < 300; i++)
        screen();
    double[] clock = new double[301];
    for (int i = 0; i < clock.Length; i++)
    {
        long start = Stopwatch.GetTimestamp();
        screen();
        clock[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    Array.Sort(clock);
    string load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: median {clock[150]:0.00} ms by the clock ({clock[0]:0.00} - {clock[^1]:0.00}), {Environment.ProcessorCount} cores, load {load}"));
}
