using Needlepoint.Courses;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Absorption;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Running;

/// <summary>From the course that a user wrote to what the skin model needs.</summary>
public static class SkinCourse
{
    /// <summary>Person and events, followed to the end of the course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="products">What its products do to the skin; null for nothing.</param>
    public static SkinInputs InputsOf(Course course, ProductEffects? products = null) => new()
    {
        Subject = SubjectOf(course.Person),
        Concerns = ConcernsOf(course.Concerns),
        Melanin = products?.Melanin ?? Exposure.None,
        Lifestyle = course.NewHabits is { } habits ? SkinLifestyle.Of(habits) : null,
        Events = EventsOf(course, products ?? ProductEffects.None),
        EndTime = course.Horizon,
    };

    /// <summary>The person as the skin model sees one.</summary>
    public static Subject SubjectOf(Person person) => new()
    {
        Site = Enum.Parse<Site>(person.Site.ToString()),
        Sex = person.Sex == Courses.People.Sex.Male ? Skin.Tissue.Sex.Male : Skin.Tissue.Sex.Female,
        AgeYears = person.Age,
        PigmentIndex = person.PigmentIndex,
        SkinType = (int)person.SkinType,
        TypologyAngle = person.TypologyAngle * (Math.PI / 180),
        HasActiveInflammation = person.HasActiveAcne,
        HasTypeOneDiabetes = person.HasTypeOneDiabetes,
        HasTypeTwoDiabetes = person.HasTypeTwoDiabetes,
        CigarettesPerDay = person.Habits.CigarettesPerDay,
        IsStressed = person.Habits.Stress == StressLevel.High,
        VitaminCIntake = person.Habits.VitaminCIntake,
        RetinoidUse = person.Habits.RetinoidUse,
        Lifestyle = SkinLifestyle.Of(person.Habits),
        IsDry = person.Skin == SkinKind.Dry,
        Weight = person.Weight,
        Water = SkinLifestyle.WaterOf(person.Habits.WaterDemand),
        Photodamage = (int)person.Photodamage / (double)Photodamage.Severe,
        YearsSinceMenopause = person.YearsSinceMenopause,
        HasHormoneTherapy = person.HasHormoneTherapy,
    };

    private static Skin.Tissue.Concerns ConcernsOf(Courses.People.Concerns concerns) => new()
    {
        AcneScars = concerns.AcneScars is { } kind ? Enum.Parse<Skin.Tissue.AcneScarKind>(kind.ToString()) : null,
        GoodmanBaronScore = concerns.GoodmanBaronScore,
        GoodmanBaronGrade = concerns.GoodmanBaronGrade,
        EccaScore = concerns.EccaScore,
        HasWrinkles = concerns.HasWrinkles,
        LemperleGrade = concerns.LemperleGrade,
        FitzpatrickScore = concerns.FitzpatrickScore,
        HasStriae = concerns.HasStriae,
        HasSurgicalScar = concerns.HasSurgicalScar,
        VancouverScore = concerns.VancouverScore,
        HasPhotoageing = concerns.HasPhotoageing,
        PatternHairLoss = concerns.PatternHairLoss,
        HasAlopeciaAreata = concerns.HasAlopeciaAreata,
        HasMelasma = concerns.HasMelasma,
        MasiScore = concerns.MasiScore,
        ModifiedMasiScore = concerns.ModifiedMasiScore,
    };

    // A dermaplaning of its own goes once over the skin.
    private const double OnePass = 1;

    private static List<SkinEvent> EventsOf(Course course, ProductEffects products)
    {
        Treatment treatment = course.Treatment;
        List<SkinEvent> events = [];
        foreach (double start in treatment.SessionTimes)
        {
            events.AddRange(SurfaceEvents(treatment.Before, start));
            if (NeedlingOf(treatment, products.Numbness) is { } needling)
                events.Add(new NeedlingEvent(start, needling));
            else if (treatment.Before == SurfacePreparation.None)
                events.Add(new ShamEvent(start));
            foreach (TimeWindow cover in CoversOf(treatment))
                events.AddRange([new CoverEvent(start + cover.From, 1), new CoverEvent(start + cover.To, 0)]);
            if (treatment.AntiInflammatory is { Window: var window })
                events.AddRange([new MedicineEvent(start + window.From, true), new MedicineEvent(start + window.To, false)]);
            foreach ((double from, double to) in products.Medicated)
                events.AddRange([new MedicineEvent(start + from, true), new MedicineEvent(start + to, false)]);
        }

        foreach ((double from, double to) in products.MedicatedDaily)
            events.AddRange([new MedicineEvent(from, true), new MedicineEvent(to, false)]);
        events.AddRange(treatment.Dermaplanings.Select(time => new DermaplaningEvent(time, OnePass)));

        // Sorting keeps the order within one moment: the surface is prepared before it is needled.
        return [.. events.Where(happening => happening.Time <= course.Horizon).OrderBy(happening => happening.Time)];
    }

    // A covered product keeps the skin from drying as a cover does; covers that overlap are one. Skin that is not yet needled dries as it always does.
    // What is put on day by day covers nothing: it is off when the skin is looked at.
    private static List<TimeWindow> CoversOf(Treatment treatment)
    {
        double latest = treatment.Sessions > 1 ? treatment.Interval : double.MaxValue;
        IEnumerable<TimeWindow> all = treatment.Products.Where(use => use.IsCovered && !use.IsDaily).Select(use => use.Window)
            .Select(window => new TimeWindow(Math.Max(0, window.From), Math.Min(window.To, latest)));
        List<TimeWindow> covers = [];
        foreach (TimeWindow window in (treatment.Cover is { } cover ? all.Append(cover) : all).Where(window => window.To > window.From).OrderBy(window => window.From))
        {
            if (covers.Count > 0 && window.From <= covers[^1].To)
                covers[^1] = covers[^1] with { To = Math.Max(covers[^1].To, window.To) };
            else
                covers.Add(window);
        }

        return covers;
    }

    private static IEnumerable<SkinEvent> SurfaceEvents(SurfacePreparation before, double time)
    {
        if (before.TapeStrips > 0)
            yield return new TapeStripsEvent(time, before.TapeStrips);
        if (before.TapeStripsToWaterLoss is { } waterLoss)
            yield return new StripToWaterLossEvent(time, waterLoss);
        if (before.DermaplaningPasses > 0)
            yield return new DermaplaningEvent(time, before.DermaplaningPasses);
        if (before.EpidermisRemoved)
            yield return new EpidermisLossEvent(time);
        if (before.AblationDepth is { } depth)
            yield return new AblationEvent(time, depth);
        if (before.IsExcision)
            yield return new ExcisionEvent(time);
    }

    private static Needling? NeedlingOf(Treatment treatment, double? numbness)
    {
        if (treatment.Device.Kind == Courses.Devices.DeviceKind.None)
            return null;
        return new()
        {
            Device = DeviceOf(treatment.Device),
            NeedleLength = treatment.NeedleLength,
            Passes = treatment.Passes ?? 1,
            CountedDensity = treatment.Density,
            Area = treatment.Area,
            Numbness = numbness,
            Anaesthetic = treatment.Anaesthetic switch
            {
                Courses.Treatments.Anaesthetic.Cream => Skin.Treatments.Anaesthetic.Cream,
                Courses.Treatments.Anaesthetic.CreamThroughChannels => Skin.Treatments.Anaesthetic.CreamThroughChannels,
                _ => Skin.Treatments.Anaesthetic.None,
            },
        };
    }

    private static Skin.Treatments.Device DeviceOf(Courses.Devices.Device device) => new()
    {
        Kind = device.Kind switch
        {
            Courses.Devices.DeviceKind.Roller => Skin.Treatments.DeviceKind.Roller,
            Courses.Devices.DeviceKind.Pen => Skin.Treatments.DeviceKind.Pen,
            Courses.Devices.DeviceKind.Stamp => Skin.Treatments.DeviceKind.Stamp,
            Courses.Devices.DeviceKind.Patch => Skin.Treatments.DeviceKind.Patch,
            Courses.Devices.DeviceKind.Needle => Skin.Treatments.DeviceKind.Needle,
            _ => Skin.Treatments.DeviceKind.Hole,
        },
        Needles = device.Needles ?? 1,
        BaseWidth = device.ChannelDiameter ?? device.BaseWidth ?? 0,
        BaseLength = device.BaseLength,
        TipDiameter = device.TipDiameter,
        DrumDiameter = device.DrumDiameter,
        DrumWidth = device.DrumWidth,
        StrokeRate = device.Rate,
        HeadArea = device.HeadArea,
        HandSpeed = device.HandSpeed,
        InsertionSpeed = device.InsertionSpeed,
    };
}
