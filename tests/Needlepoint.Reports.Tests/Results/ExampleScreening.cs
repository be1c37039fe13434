using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Reports.Tests;

/// <summary>Screenings made by hand: one finding of every action and layer, authorities that disagree, open questions, an unknown medicine.</summary>
public static class ExampleScreening
{
    private const double Day = 86400;

    private static readonly RuleSource s_insert = new("insert", "Isotretinoin, prescribing information", "https://example.org/insert", "secondary", "as reviews quote it");
    private static readonly RuleSource s_forces = new("forces", "Two task forces and a systematic review, 2017", "https://example.org/forces", "abstract", null);
    private static readonly RuleSource s_cases = new("cases", "15 published cases of granulomas after vitamin C in needled skin", "https://example.org/cases", "full-text", null);
    private static readonly RuleSource s_sheet = new("sheet", "Care sheet of a clinic", "", "memory", null);

    /// <summary>Isotretinoin stopped 100 days ago: authorities disagree.</summary>
    public static SuitabilityRule Isotretinoin { get; } = Rule("NP-S031", "isotretinoin-recent", "oral isotretinoin stopped within 6 months", RuleAction.DoctorReview, EvidenceStrength.Consensus, s_insert, s_forces) with
    {
        Kind = RuleKind.Timing,
        Wait = 180 * Day,
        Advice = "A doctor decides when to start.",
        Rationale = "Slow healing and scars were reported after older, deeper procedures.",
        Plain = "You stopped a strong acne medicine not long ago. A doctor should decide when to start.",
        Positions =
        [
            new("drug insert", "wait 180 days", RuleAction.DoctorReview, 180 * Day, EvidenceStrength.Regulation, [s_insert]),
            new("two task forces and a review, 2017", "too little evidence to delay", RuleAction.Note, 0, EvidenceStrength.Consensus, [s_forces]),
        ],
    };

    /// <summary>Vitamin C on open channels: the model's prediction.</summary>
    public static SuitabilityRule Serum { get; } = Rule("NP-S201", "cosmetic-on-open-channels", "a cosmetic on open channels", RuleAction.Block, EvidenceStrength.Trial, s_cases) with
    {
        Subject = RuleSubject.Product,
        IsPrediction = true,
        Advice = "Do not put it on open channels.",
        Plain = "Do not use your vitamin C serum on the day of the session.",
    };

    /// <summary>The example of every page: findings from a block to a note.</summary>
    public static Screening Full() => new()
    {
        CourseFile = "first-session.yaml",
        CourseLine = "pen 1.5 mm, 1 session, woman 34, skin type III, cheek",
        FirstSession = new DateOnly(2026, 11, 22),
        Findings =
        [
            new(Serum, "vitamin C serum, 15 % at hour 1", RuleAction.Block)
            {
                Subject = "vitamin C serum, 15 %",
                Because = "Channels are open until hour 14 (8 to 30); the product is not made for the dermis.",
                Instead = "from hour 72, or hyaluronic acid 1 % now",
                Plain = "Do not use your vitamin C serum before the third day after a session.",
            },
            new(Isotretinoin, "isotretinoin stopped 100 days before", RuleAction.DoctorReview) { Subject = "session 1", ClearsAfter = 80 * Day, Plain = Isotretinoin.Plain },
            new(Rule("NP-S040", "botulinum-recent", "botulinum toxin within 14 days", RuleAction.Postpone, EvidenceStrength.Regulation, s_sheet) with
            {
                Confirm = "the label was not read; confirm the wording there",
                Plain = "Wait two weeks after botulinum toxin.",
            }, "botulinum toxin 10 days before", RuleAction.Postpone) { Subject = "session 1", ClearsAfter = 4 * Day, Also = ["session 2", "session 3"] },
            new(Rule("NP-S005", "type-outside-clearance", "a skin type outside the clearance", RuleAction.Warn, EvidenceStrength.Regulation, s_insert), "skin type III with a device cleared for others", RuleAction.Warn),
            new(Rule("NP-S088", "retinoid-recent", "a retinoid cream within 5 days", RuleAction.Warn, EvidenceStrength.Opinion, s_sheet) with
            {
                Disagreement = "sheets say half a day to ten days",
                Plain = "Leave out a cosmetic retinoid for five days. Keep a prescribed one unless your doctor agrees.",
            }, "retinoid cream 3 days ago", RuleAction.Warn) { Instead = "start 2 days later" },
            new(Rule("NP-S090", "sun-after", "sun after a session", RuleAction.Note, EvidenceStrength.Review, s_forces), "sun is expected in week 2", RuleAction.Note),
        ],
        Questions =
        [
            new("condition.keloid", "Did a scar ever grow beyond the wound?", "person: {conditions: [keloid]} or screening: {no: [keloid]}", [Rule("NP-S008", "keloid", "keloids", RuleAction.Block, EvidenceStrength.Regulation, s_insert)]),
            new("plan.setting", "Is it done in a clinic or at home?", "screening: {setting: clinic}", [Rule("NP-S070", "home-depth", "long needles at home", RuleAction.Warn, EvidenceStrength.Opinion, s_sheet)]),
        ],
        UnknownMedicines = ["Somethingunknown"],
        Clear =
        [
            Rule("NP-S001", "open-skin", "open or irritated skin", RuleAction.Block, EvidenceStrength.Regulation, s_insert),
            Rule("NP-S002", "active-infection", "an infection of the skin", RuleAction.Block, EvidenceStrength.Review, s_forces),
        ],
        Waiting = [Rule("NP-S008", "keloid", "keloids", RuleAction.Block, EvidenceStrength.Regulation, s_insert), Rule("NP-S070", "home-depth", "long needles at home", RuleAction.Warn, EvidenceStrength.Opinion, s_sheet)],
        NotPredicted = [],
        RefusedDecisions = [],
    };

    /// <summary>A screening without any rule, as for a program without rules.</summary>
    public static Screening None() => Full() with { Findings = [], Questions = [], UnknownMedicines = [], Clear = [], Waiting = [] };

    /// <summary>Everything was asked and nothing stands against it.</summary>
    public static Screening Clear() => None() with { Clear = Full().Clear };

    /// <summary>Rules that apply only as warnings, with so many questions open.</summary>
    public static Screening Unsettled(int questions) => None() with
    {
        Findings = [.. Full().Findings.Where(finding => finding.Action <= RuleAction.Warn)],
        Questions = [.. Enumerable.Range(0, questions).Select(i => Full().Questions[0] with { Path = FormattableString.Invariant($"condition.c{i}"), Question = FormattableString.Invariant($"Is there a condition of the number {i}?") })],
        Clear = Full().Clear,
    };

    /// <summary>The same with a decision about isotretinoin.</summary>
    public static Screening Decided() => Full() with
    {
        Findings =
        [
            .. Full().Findings.Where(finding => finding.Action < RuleAction.DoctorReview),
            new(Isotretinoin, "isotretinoin stopped 100 days before", RuleAction.Note) { Subject = "session 1", Decision = new("NP-S031", "low dose, healed well since", "dermatologist") },
        ],
    };

    /// <summary>A rule with the parts that every rule has.</summary>
    public static SuitabilityRule Rule(string code, string id, string title, RuleAction action, EvidenceStrength strength, params RuleSource[] sources) => new()
    {
        Id = id,
        Code = code,
        Title = title,
        Kind = RuleKind.Caution,
        Action = action,
        Subject = RuleSubject.Session,
        When = null,
        Advice = $"What to do about {title}.",
        Plain = $"What to do about {title}, in plain words.",
        Rationale = $"Why {title} matters.",
        Strength = strength,
        Sources = sources,
        Place = new Place("data/rules/example.yaml", 1, 1, "", 0),
    };
}
