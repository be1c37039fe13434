using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Screening;
using Needlepoint.Evidence.Units;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>Every fact that a rule may ask for, with its type and the question that asks a person for it.</summary>
public static class FactCatalogue
{
    /// <summary>The facts, with the conditions, classes of medicines and devices of a catalogue.</summary>
    public static FactTypes Of(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new(
        [
            .. catalogue.Conditions.All.Select(condition => Flag($"condition.{condition.Id}", condition.Name) with
            {
                Question = condition.Question,
                AnsweredBy = $"person: {{conditions: [{condition.Id}]}} or screening: {{no: [{condition.Id}]}}",
            }),
            .. catalogue.Medicines.Classes.SelectMany(OfMedicines),
            .. OfPerson(), .. OfPlan(), .. OfSession(), .. OfProduct(), .. OfPlanned(), .. OfFollowUp(), .. PredictedFactTypes.All,
        ]);
    }

    private static IEnumerable<FactType> OfMedicines(Courses.Medicines.MedicineClass group)
    {
        string answer = $"person: {{medicines: [...]}} or screening: {{no: [{group.Id}]}}";
        yield return Flag($"medicine.{group.Id}", $"{group.Name}, now") with { Question = group.Question, AnsweredBy = answer };
        yield return Flag($"prescribed.{group.Id}", $"{group.Name}, now, prescribed") with { Question = group.Question, AnsweredBy = answer };
        yield return Flag($"elective.{group.Id}", $"{group.Name}, now, not prescribed") with { Question = group.Question, AnsweredBy = answer };
        yield return Flag($"high-dose.{group.Id}", $"{group.Name}, now, in a high dose") with
        {
            Question = $"{group.Question.TrimEnd('?')} in a high dose?",
            AnsweredBy = "person: {medicines: [{medicine: ..., dose: high}]}",
        };
        yield return Since($"stopped.{group.Id}", $"time since the last {group.Name}", RuleSubject.Session) with { Question = group.Question, AnsweredBy = answer };
        yield return Since($"stopped-elective.{group.Id}", $"time since the last {group.Name} that nobody prescribed", RuleSubject.Session) with { Question = group.Question, AnsweredBy = answer };
    }

    private static IEnumerable<FactType> OfPerson() =>
    [
        Number("person.age", "age, years", QuantityKind.PureNumber, 18, 100),
        Word("person.sex", "sex", [.. Vocabulary.Sexes.Keys]),
        Word("person.skin_type", "skin type", [.. Vocabulary.SkinTypes.Keys]) with
        {
            IsOrdered = true,
            WordTexts = Vocabulary.SkinTypes.Keys.ToDictionary(type => type, type => $"type {type}"),
        },
        Word("person.photodamage", "photodamage", [.. Vocabulary.Photodamages.Keys]) with { IsOrdered = true },
        Flag("person.sensitive_skin", "sensitive skin") with { Question = "Is the skin sensitive?", AnsweredBy = "person: {skin: normal} or {skin: sensitive}" },
        Flag("person.smokes", "smoking") with { Question = "Do you smoke?", AnsweredBy = "habits: {smoking: none} or {smoking: 10 per day}" },
        Word("diabetes.control", "control of diabetes", ["good", "poor"]) with { Question = "How well is the diabetes controlled?", AnsweredBy = "screening: {diabetes_control: good}" },
        Word("person.expects", "what the person expects", ["realistic", "unrealistic", "body-dysmorphia-suspected"]) with
        {
            Question = "Does the person expect what the treatment can give?",
            AnsweredBy = "screening: {expectations: realistic}",
        },
        Flag("site.face", "the face"),
        Flag("site.scalp", "the scalp"),
        Flag("site.over_bone", "skin over bone"),
        Flag("site.inside_orbital_rim", "inside the rim of the eye socket"),
        Flag("medicine.unknown", "a medicine that the catalogue does not know"),
    ];

    private static IEnumerable<FactType> OfPlan() =>
    [
        Flag("plan.has_needles", "needles"),
        Number("plan.needle_length", "needle length", QuantityKind.Length, 0, 0.05),
        Number("plan.sessions", "sessions", QuantityKind.PureNumber, 1, 1000),
        Flag("plan.uses_anaesthetic", "an anaesthetic on the skin"),
        Flag("plan.carries_product", "a product on the skin while it is needled, other than a glide"),
        Word("plan.setting", "where it is done", ["clinic", "home"]) with { Question = "Is it done in a clinic or at home?", AnsweredBy = "screening: {setting: clinic}" },
        Flag("plan.reuses_cartridge", "needles that another person was treated with") with
        {
            Question = "Are needles and kits new for this person alone?",
            AnsweredBy = "screening: {cartridge: new}",
        },
        Flag("plan.operator_licensed", "a treatment within the operator's licence") with
        {
            Question = "Has the operator confirmed that the treatment is within the licence?",
            AnsweredBy = "screening: {operator: licensed}",
        },
        Number("plan.lead_time", "time until the first session", QuantityKind.Time, 0, double.PositiveInfinity) with
        {
            Question = "When is the first session?",
            AnsweredBy = "screening: {first_session: 2027-01-31}",
        },
        Word("device.kind", "kind of device", ["none", "roller", "pen", "stamp", "patch", "needle", "hole", "heat"]),
        Flag("device.type_outside_clearance", "a skin type outside the device's clearance for this use"),
        Number("device.cleared_length", "needle length that the clearance covers", QuantityKind.Length, 0, 0.05),
        Number("sun.outdoors", "time outdoors a day, as a share of the day", QuantityKind.PureNumber, 0, 1),
        Flag("sun.protected", "daily sunscreen during the course"),
    ];

    private static IEnumerable<FactType> OfSession() =>
    [
        .. PastEvent.All.Where(one => one.IsAsked).Select(one => Since($"since.{one.Id}", $"time since {one.Name}", RuleSubject.Session) with
        {
            Question = one.Question,
            AnsweredBy = $"screening: {{last: {{{one.Id}: 30 d}}}} or {{{one.Id}: never}}",
        }),
        Number("session.number", "number of the session", QuantityKind.PureNumber, 1, 1000) with { Subject = RuleSubject.Session },
    ];

    private static IEnumerable<FactType> OfProduct() => ((FactType[])
    [
        // Since the needles before it: 0 for a product that lies on the skin while it is needled, infinite for one that is off again before and not put on after.
        Number("product.after_needles", "time from the needles to the product", QuantityKind.Time, 0, double.PositiveInfinity),
        Flag("product.made_for_channels", "a product made for open channels"),
        Flag("product.has_vitamin_c", "vitamin C or one of its relatives"),
        Flag("product.has_retinoid", "a retinoid"),
        Flag("product.has_acid", "an exfoliating acid"),
        Flag("product.is_active", "a retinoid, an acid, vitamin C or another active"),
        Flag("product.is_exosome", "an exosome product"),
        Flag("product.is_platelet_plasma", "platelet-rich plasma"),
        Flag("product.has_minoxidil", "minoxidil"),
        Flag("product.is_sunscreen", "a sunscreen"),
        Flag("product.is_numbing", "a numbing cream"),
        Flag("product.on_broken_skin", "put on after the needles, or on broken skin"),
        Number("product.lidocaine", "lidocaine and other anaesthetics in it, mass share", QuantityKind.PureNumber, 0, 1),
        Number("product.prilocaine", "prilocaine in it, mass share", QuantityKind.PureNumber, 0, 1),
        Number("product.amount", "amount put on", QuantityKind.Mass, 0, double.PositiveInfinity),
        Number("product.area", "area it is put on", QuantityKind.Area, 0, double.PositiveInfinity),
        Number("product.contact", "time on the skin", QuantityKind.Time, 0, double.PositiveInfinity),
    ]).Select(fact => fact with { Subject = RuleSubject.Product });

    private static IEnumerable<FactType> OfPlanned() => ((FactType[])
    [
        Word("planned.event", "what is planned", [.. PastEvent.All.Select(one => one.Id)]) with
        {
            WordTexts = PastEvent.All.ToDictionary(one => one.Id, one => one.Name),
        },
        Number("planned.after_session", "time since the session before", QuantityKind.Time, 0, double.PositiveInfinity),
        Number("planned.before_session", "time until the next session", QuantityKind.Time, 0, double.PositiveInfinity),
    ]).Select(fact => fact with { Subject = RuleSubject.Planned });

    private static IEnumerable<FactType> OfFollowUp() => ((FactType[])
    [
        Flag("followup.infection_signs", "rising redness, warmth, pus, pain or fever"),
        Flag("followup.papules", "itchy or hard bumps"),
        Flag("followup.vesicles", "grouped blisters"),
        Number("followup.since_session", "time since the session", QuantityKind.Time, 0, double.PositiveInfinity),
    ]).Select(fact => fact with { Subject = RuleSubject.FollowUp });

    private static FactType Flag(string path, string name) => new() { Path = path, Name = name, Shape = FactShape.Flag, Subject = RuleSubject.Course };

    private static FactType Number(string path, string name, QuantityKind kind, double least, double most) =>
        new() { Path = path, Name = name, Shape = FactShape.Number, Subject = RuleSubject.Course, Kind = kind, Least = least, Most = most };

    private static FactType Since(string path, string name, RuleSubject subject) =>
        Number(path, name, QuantityKind.Time, 0, double.PositiveInfinity) with { Subject = subject, GrowsByWaiting = true };

    private static FactType Word(string path, string name, IReadOnlyList<string> words) =>
        new() { Path = path, Name = name, Shape = FactShape.Word, Subject = RuleSubject.Course, Words = words };
}
