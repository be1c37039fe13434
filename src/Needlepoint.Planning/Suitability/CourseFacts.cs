using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Screening;
using Needlepoint.Courses.Treatments;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>What is known of the person and the course. What was not said is unknown, never "no". Not thread-safe: values are computed when they are asked for.</summary>
internal sealed class CourseFacts : IFacts
{
    private const double Day = 86400;

    private readonly Dictionary<string, FactValue> _known = new(StringComparer.Ordinal);
    private readonly IPredictedFacts? _predictions;
    private readonly DateOnly? _today;
    private readonly ScreenedSubject _subject = new(RuleSubject.Course);

    /// <summary>Facts of a course.</summary>
    /// <param name="course">The course with its answers.</param>
    /// <param name="catalogue">Conditions and medicines.</param>
    /// <param name="predictions">Predictions of a run; null without one.</param>
    /// <param name="today">Day of the screening; null when it is not known.</param>
    internal CourseFacts(Course course, Catalogue catalogue, IPredictedFacts? predictions, DateOnly? today)
    {
        Course = course;
        _predictions = predictions;
        _today = today;
        Conditions = new(course, catalogue.Conditions);
        Medicines = new(course, catalogue.Medicines);
        Events = new(course, Conditions, Medicines);
    }

    /// <summary>The course.</summary>
    internal Course Course { get; }

    /// <summary>What is known of conditions.</summary>
    internal ConditionFacts Conditions { get; }

    /// <summary>What is known of medicines.</summary>
    internal MedicineFacts Medicines { get; }

    /// <summary>What is known of past and planned events.</summary>
    internal EventTimes Events { get; }

    /// <inheritdoc/>
    public FactValue this[string path]
    {
        get
        {
            if (!_known.TryGetValue(path, out FactValue value))
                _known[path] = value = Read(path);
            return value;
        }
    }

    /// <inheritdoc/>
    public bool GrowsByWaiting(string path) => false;

    /// <summary>A predicted value of a subject; unknown without a prediction.</summary>
    internal FactValue Predicted(string path, ScreenedSubject subject) => _predictions?.Of(path, subject) ?? FactValue.Unknown;

    /// <summary>A flag of three values.</summary>
    internal static FactValue Flag(Truth truth) => truth == Truth.Unknown ? FactValue.Unknown : FactValue.Of((bool?)(truth == Truth.Yes));

    private static FactValue Number(double? number) => FactValue.Of(number);

    private FactValue Read(string path)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        string rest = path[(dot + 1)..];
        return path[..Math.Max(0, dot)] switch
        {
            "condition" => Flag(Conditions.Of(rest)),
            "medicine" => Flag(rest == "unknown" ? OfFlag(Medicines.NotKnown.Count > 0) : Medicines.Of(rest).Now),
            "prescribed" => Flag(Medicines.Of(rest).Prescribed),
            "elective" => Flag(Medicines.Of(rest).Elective),
            "high-dose" => Flag(Medicines.Of(rest).HighDose),
            "person" => OfPerson(rest),
            "site" => OfSite(rest),
            "plan" => OfPlan(rest),
            "device" => OfDevice(rest),
            "sun" => OfSun(rest),
            "diabetes" => FactValue.Of(Course.Screening.DiabetesControl?.ToString().ToLowerInvariant()),
            "prediction" => Predicted(path, _subject),
            _ => FactValue.Unknown,
        };
    }

    private FactValue OfPerson(string name)
    {
        Person person = Course.Person;
        return name switch
        {
            "age" => Number(person.Age),
            "sex" => FactValue.Of(Vocabulary.WordOf(Vocabulary.Sexes, person.Sex)),
            "skin_type" => FactValue.Of(Vocabulary.WordOf(Vocabulary.SkinTypes, person.SkinType)),
            "photodamage" => SaidValue.Is(Course, "Photodamage") ? FactValue.Of(Vocabulary.WordOf(Vocabulary.Photodamages, person.Photodamage)) : FactValue.Unknown,
            "sensitive_skin" => person.Skin == SkinKind.Sensitive ? FactValue.Of(true) : person.IsSkinSaid ? FactValue.Of(false) : FactValue.Unknown,
            "smokes" => person.Habits.CigarettesPerDay > 0 ? FactValue.Of(true) : SaidValue.Is(Course, "Smoking") ? FactValue.Of(false) : FactValue.Unknown,
            "expects" => FactValue.Of(Course.Screening.Expectation switch
            {
                Expectation.Realistic => "realistic",
                Expectation.Unrealistic => "unrealistic",
                Expectation.BodyDysmorphiaSuspected => "body-dysmorphia-suspected",
                _ => null,
            }),
            _ => FactValue.Unknown,
        };
    }

    // The chin has a pad of muscle and fat and is treated as the cheek; the scalp has depths of its own in the trials.
    private FactValue OfSite(string name)
    {
        BodySite site = Course.Person.Site;
        return name switch
        {
            "face" => FactValue.Of(SiteAreas.IsFace(site)),
            "scalp" => FactValue.Of(site == BodySite.Scalp),
            "over_bone" => FactValue.Of(site is BodySite.Forehead or BodySite.Glabella or BodySite.Temple or BodySite.Nose or BodySite.Jaw),
            "inside_orbital_rim" => FactValue.Of(site == BodySite.Eyelid),
            _ => FactValue.Unknown,
        };
    }

    private FactValue OfPlan(string name)
    {
        Treatment treatment = Course.Treatment;
        ScreeningAnswers answers = Course.Screening;
        return name switch
        {
            "has_needles" => FactValue.Of(treatment.Device.Kind != DeviceKind.None),
            "needle_length" => Number(treatment.NeedleLength),
            "sessions" => Number(treatment.Sessions),
            "uses_anaesthetic" => FactValue.Of(treatment.Anaesthetic != Anaesthetic.None || treatment.Products.Any(use => ProductContents.IsNumbing(use.Product))),
            "carries_product" => FactValue.Of(treatment.Products.Any(use => !use.IsDaily && ProductTimes.AfterNeedles(use) == 0 && !ProductContents.IsGlide(use.Product))),
            "setting" => FactValue.Of(answers.Setting?.ToString().ToLowerInvariant()),
            "reuses_cartridge" => FactValue.Of(!answers.IsCartridgeNew),
            "operator_licensed" => FactValue.Of(answers.IsOperatorLicensed),
            "lead_time" => answers.FirstSession is { } first && _today is { } today ? Number(Math.Max(0, first.DayNumber - today.DayNumber) * Day) : FactValue.Unknown,
            _ => FactValue.Unknown,
        };
    }

    private FactValue OfDevice(string name)
    {
        Device device = Course.Treatment.Device;
        return name switch
        {
            "kind" => FactValue.Of(device.Kind.ToString().ToLowerInvariant()),
            "cleared_length" => Number(ClearedUse.Length(Course)),
            "type_outside_clearance" => FactValue.Of(ClearedUse.IsTypeOutside(Course)),
            _ => FactValue.Unknown,
        };
    }

    // A habit that is not said counts as usual in the model; here it is no answer.
    private FactValue OfSun(string name)
    {
        Habits habits = Course.NewHabits ?? Course.Person.Habits;
        return name switch
        {
            "outdoors" => Number(habits.Sun?.Outdoors / Day),
            "protected" => habits.Sunscreen is { } sunscreen ? FactValue.Of(sunscreen.ShareOfDays >= 1)
                : SaidValue.Is(Course, "Sunscreen") || SaidValue.Is(Course, "Sunscreen, from now on") ? FactValue.Of(false) : FactValue.Unknown,
            _ => FactValue.Unknown,
        };
    }

    private static Truth OfFlag(bool flag) => flag ? Truth.Yes : Truth.No;
}
