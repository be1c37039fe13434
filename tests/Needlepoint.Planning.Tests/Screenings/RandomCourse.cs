using System.Globalization;
using CsCheck;
using Needlepoint.Courses.Conditions;
using Needlepoint.Courses.Screening;

namespace Needlepoint.Planning.Tests.Screenings;

/// <summary>A course by chance: its parts as a file writes them. Not every one makes sense; the reader refuses those that contradict themselves.</summary>
internal sealed record RandomCourse
{
    private static readonly string[] s_sites = ["cheek", "forehead", "chin", "eyelid", "neck", "scalp", "abdomen", "thigh"];
    private static readonly string[] s_devices = ["pen-12-needles", "dermapen-4", "roller-192-needles"];
    private static readonly string[] s_extras =
        ["", "", ", anaesthetic: cream", ", anaesthetic: cream-through-channels", ", before: {dermaplaning: 1}", ", dermaplaning: {on: [3 d]}"];

    private static readonly string[] s_lengths = ["0.5 mm", "1.0 mm", "1.5 mm"];

    private static readonly string[] s_products =
    [
        "{product: vitamin-c-15-serum, from: 1 h}", "{product: vitamin-c-20-serum, from: 4 d}", "{product: hyaluronic-acid-1-gel, from: 0 h, to: 6 h}",
        "{product: lidocaine-prilocaine-2-5-cream, from: -2 h, to: 0 h, covered: yes}", "{product: lidocaine-5-cream, from: 10 min, to: 1 h}",
        "{product: sunscreen-spf-50, from: 2 h}", "{product: retinol-0-3-serum, from: 3 d}", "{product: minoxidil-5-solution, per_day: 2, from: 0 d}",
        "{product: platelet-rich-plasma, from: 0 h, to: 1 h}", "{product: glycolic-acid-10-solution, per_day: 1, from: 1 d}",
    ];

    private static readonly string[] s_conditions = [.. World.Catalogue.Conditions.All.Select(one => one.Id)];
    private static readonly string[] s_medicines = [.. World.Catalogue.Medicines.All.Select(one => one.Id), "notamedicine"];
    private static readonly string[] s_events = [.. PastEvent.All.Select(one => one.Id)];
    private static readonly string[] s_asked = [.. PastEvent.All.Where(one => one.IsAsked).Select(one => one.Id)];

    private static readonly string[] s_denials =
    [
        .. s_conditions, .. World.Catalogue.Medicines.Classes.Select(one => one.Id), .. s_asked,
        "other-conditions", "other-medicines", "other-events", "everything-else",
    ];

    /// <summary>Lines of the person but for conditions and medicines.</summary>
    public required string Person { get; init; }

    /// <summary>Lines of the course and its horizon.</summary>
    public required string Course { get; init; }

    /// <summary>Products.</summary>
    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>Ids of conditions.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>Medicines, each with what is said of it.</summary>
    public required IReadOnlyList<string> Medicines { get; init; }

    /// <summary>What was denied.</summary>
    public required IReadOnlyList<string> No { get; init; }

    /// <summary>What was answered about the past.</summary>
    public required IReadOnlyList<string> Last { get; init; }

    /// <summary>What is planned.</summary>
    public required IReadOnlyList<string> Planned { get; init; }

    /// <summary>Other answers.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>Decisions.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>One condition by chance.</summary>
    internal static Gen<string> OneCondition { get; } = Gen.OneOf(s_conditions);

    /// <summary>One denial by chance.</summary>
    internal static Gen<string> OneDenial { get; } = Gen.OneOf(s_denials);

    /// <summary>One medicine by chance, with or without more about it.</summary>
    internal static Gen<string> OneMedicine { get; } = Gen.Select(
        Gen.OneOf(s_medicines),
        Gen.OneOf("", "", "", ", prescribed: no", ", prescribed: yes", ", dose: high", ", stopped: 2 d", ", stopped: 100 d", ", stopped: 200 d")).Select(
            (name, more) => $"{{medicine: {name}{more}}}");

    /// <summary>Courses.</summary>
    internal static Gen<RandomCourse> All { get; } = Gen.Select(
        OfPerson(), OfCourse(), Few(Gen.OneOf(s_products), 2), Few(OneCondition, 3), Few(OneMedicine, 3),
        Gen.Select(Few(OneDenial, 12), OfPast(), OfPlans(), OfAnswers())).Select(
        (person, course, products, conditions, medicines, rest) => new RandomCourse
        {
            Person = person,
            Course = course,
            Products = products,
            Conditions = conditions,
            Medicines = medicines,
            No = rest.Item1,
            Last = rest.Item2,
            Planned = rest.Item3,
            Answers = rest.Item4,
        });

    /// <summary>The course with one more condition, which is then no longer denied.</summary>
    internal RandomCourse WithCondition(string id)
    {
        HashSet<string> said = [.. Wider(id)];
        return this with { Conditions = [.. Conditions.Append(id).Distinct()], No = [.. No.Where(denied => !said.Contains(denied))] };
    }

    /// <summary>The file.</summary>
    public override string ToString() => string.Join('\n', (string[])
    [
        $"person: {{{Person}{List("conditions", Conditions)}{List("medicines", Medicines)}}}",
        $"course: {{{Course}{List("products", Products)}}}",
        $"screening: {{{string.Join(", ", Screening())}}}",
        "horizon: 300 d",
    ]);

    private IEnumerable<string> Screening()
    {
        if (No.Count > 0)
            yield return $"no: [{string.Join(", ", No)}]";
        if (Last.Count > 0)
            yield return $"last: {{{string.Join(", ", Last)}}}";
        if (Planned.Count > 0)
            yield return $"planned: {{{string.Join(", ", Planned)}}}";
        if (Decisions.Count > 0)
            yield return $"decisions: [{string.Join(", ", Decisions)}]";
        foreach (string answer in Answers)
            yield return answer;
    }

    private static IEnumerable<string> Wider(string id)
    {
        yield return id;
        Condition? condition = World.Catalogue.Conditions.All.FirstOrDefault(one => one.Id == id);
        foreach (string wider in (condition?.Implies ?? []).SelectMany(Wider))
            yield return wider;
    }

    private static string List(string key, IReadOnlyList<string> items) => items.Count == 0 ? "" : $", {key}: [{string.Join(", ", items)}]";

    private static Gen<string> OfPerson() => Gen.Select(
        Gen.Int[18, 90], Gen.OneOf("female", "female", "male"), Gen.OneOf("I", "II", "III", "IV", "V", "VI"), Gen.OneOf(s_sites),
        Gen.OneOf("", ", skin: normal", ", skin: sensitive", ", photodamage: severe")).Select(
            (age, sex, type, site, more) => string.Create(CultureInfo.InvariantCulture, $"age: {age}, sex: {sex}, skin_type: {type}, site: {site}{more}"));

    private static Gen<string> OfCourse() => Gen.Select(
        Gen.OneOf(s_devices), Gen.OneOf(s_lengths), Gen.Int[1, 4], Gen.Int[8, 42],
        Gen.OneOf(s_extras)).Select(
            (device, length, sessions, every, more) => string.Create(
                CultureInfo.InvariantCulture,
                $"device: {device}, needle_length: {length}, passes: 4, sessions: {sessions}{(sessions > 1 ? $", every: {every} d" : "")}{more}"));

    private static Gen<string[]> OfPast() => Few(
        Gen.Select(Gen.OneOf(s_asked), Gen.OneOf("2 h", "1 d", "5 d", "20 d", "60 d", "200 d", "2 years", "never")).Select((id, time) => $"{id}: {time}"), 4);

    private static Gen<string[]> OfPlans() => Few(
        Gen.Select(Gen.OneOf(s_events), Gen.OneOf("6 h", "1 d", "3 weeks", "[10 d, 9 weeks]")).Select((id, time) => $"{id}: {time}"), 2);

    private static Gen<string[]> OfAnswers() => Gen.Select(
        Gen.OneOf("", "setting: clinic", "setting: home"),
        Gen.OneOf("", "cartridge: new", "cartridge: reused"),
        Gen.OneOf("", "operator: licensed", "operator: not-confirmed"),
        Gen.OneOf("", "expectations: realistic", "expectations: unrealistic"), Gen.OneOf("", "", "follow_up: {signs: [papules], since_session: 9 d}")).Select(
            (a, b, c, d, e) => (string[])[.. new[] { a, b, c, d, e }.Where(one => one.Length > 0)]);

    // Each thing once: what is said twice is refused.
    private static Gen<string[]> Few(Gen<string> one, int most) => one.Array[0, most].Select(all => (string[])[.. all.DistinctBy(Key)]);

    private static string Key(string item) => item[0] == '{' ? item.Split(',', '}')[0] : item.Split(':')[0];
}
