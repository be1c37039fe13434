using Needlepoint.Courses;
using Needlepoint.Courses.People;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Inference.Tests.Running;

public sealed class SkinCourseTests
{
    [Theory]
    [InlineData(58)]
    [InlineData(19)]
    [InlineData(-42)]
    public void Skin_whose_typology_angle_was_measured_has_that_angle_in_every_set(double degrees)
    {
        Course course = Shipped.Read(FormattableString.Invariant($"person: {{age: 34, sex: female, skin_type: III, ita: {degrees} deg, site: cheek}}\ncourse: {{device: none}}\n"));
        RunResult result = new CourseRunner(Shipped.Model).Run(course, [], new() { Sets = 8 }, cancellation: TestContext.Current.CancellationToken);
        Observable angle = result.Observables.Single(observable => observable.Id == "individual_typology_angle_deg");
        Assert.Equal(degrees, angle.P05[0], 1e-6);
        Assert.Equal(degrees, angle.P95[0], 1e-6);
    }

    [Fact]
    public void Every_site_that_a_course_may_name_is_a_site_of_the_skin_and_the_other_way_round() =>
        Assert.Equal(Enum.GetNames<Site>().Order(), Enum.GetNames<BodySite>().Order());

    [Fact]
    public void The_surface_is_prepared_before_it_is_needled_and_covers_and_medicines_end()
    {
        SkinInputs inputs = SkinCourse.InputsOf(Shipped.Read("""
            person: {age: 50, sex: male, skin_type: II, site: cheek}
            course:
              device: roller-192-needles
              needle_length: 1.5 mm
              passes: 10
              sessions: 2
              every: 7 days
              before: {dermaplaning: 1}
              cover: {from: 0 h, to: 12 h}
              anti_inflammatory: {medicine: diclofenac, from: 0 h, to: 24 h}
            """));
        Assert.Equal(12, inputs.Events.Count);
        Assert.Equal(
            [typeof(DermaplaningEvent), typeof(NeedlingEvent), typeof(CoverEvent), typeof(MedicineEvent), typeof(CoverEvent), typeof(MedicineEvent)],
            inputs.Events.Take(6).Select(happening => happening.GetType()));
        Assert.Equal(7 * 86400, inputs.Events[6].Time);
        inputs.Check();
    }

    [Fact]
    public void Sun_sunscreen_melasma_skin_type_and_active_acne_reach_the_skin()
    {
        SkinInputs inputs = SkinCourse.InputsOf(Shipped.Read("""
            person: {age: 30, sex: female, skin_type: V, site: cheek, conditions: [acne]}
            concerns: {melasma: {masi: 8.5}, hyperpigmentation: yes}
            habits: {sun: {latitude: -33 deg, outdoors: 2 h/d, start: 1 January}, sunscreen: none}
            new_habits: {sunscreen: {spf: 30, on: 80 % of days, tinted: yes}}
            course: {device: none, sessions: 1}
            """));
        Assert.Equal((5.0, true), (inputs.Subject.SkinType, inputs.Subject.HasActiveInflammation));
        Assert.Equal(new SunHabit(-33, 1, 7200), inputs.Subject.Lifestyle.Sun);
        Assert.Null(inputs.Subject.Lifestyle.Sunscreen);
        Assert.Equal(new SunHabit(-33, 1, 7200), inputs.Lifestyle!.Sun);
        Assert.Equal(new SunscreenHabit(30, 0.8, true), inputs.Lifestyle.Sunscreen);
        Assert.True(inputs.Concerns is { HasMelasma: true, MasiScore: 8.5, ModifiedMasiScore: null });
    }

    [Fact]
    public void Sessions_without_a_device_and_without_preparation_are_a_sham()
    {
        SkinInputs inputs = SkinCourse.InputsOf(Shipped.Read("""
            person: {age: 50, sex: male, skin_type: II, site: cheek}
            course: {device: none, sessions: 3, every: 14 days}
            """));
        Assert.Equal([0, 14 * 86400.0, 28 * 86400.0], inputs.Events.Select(happening => Assert.IsType<ShamEvent>(happening).Time));
    }

    [Fact]
    public void Person_habits_and_scores_reach_the_skin()
    {
        SkinInputs inputs = SkinCourse.InputsOf(Shipped.Read("""
            person: {age: 58, sex: female, skin_type: II, site: cheek, photodamage: severe, years_since_menopause: 6, hormone_therapy: yes,
                     conditions: [type-2-diabetes]}
            habits: {smoking: 20 per day, stress: high, retinoid: 30 d, diet: {vitamin_c: 90 mg/d}}
            concerns:
              acne_scars: {kind: boxcar, goodman_baron: 12, grade: 3, ecca: 90}
              wrinkles: {lemperle: 2, fitzpatrick: 5}
              surgical_scar: {vancouver: 7}
              striae: {}
              photoageing: {}
            course: {device: none, before: {ablation: 0.4 mm}}
            """));
        Subject subject = inputs.Subject;
        Assert.Equal((20, 1, 6, 30 * 86400.0), (subject.CigarettesPerDay, subject.Photodamage, subject.YearsSinceMenopause, subject.RetinoidUse));
        Assert.True(subject.HasHormoneTherapy && subject.IsStressed && subject.HasTypeTwoDiabetes && !subject.HasTypeOneDiabetes);
        Assert.Equal(90e-6 / 86400, subject.VitaminCIntake!.Value, 1e-15);
        Assert.Equal(
            new Skin.Tissue.Concerns
            {
                AcneScars = Skin.Tissue.AcneScarKind.Boxcar,
                GoodmanBaronScore = 12,
                GoodmanBaronGrade = 3,
                EccaScore = 90,
                HasWrinkles = true,
                LemperleGrade = 2,
                FitzpatrickScore = 5,
                HasStriae = true,
                HasSurgicalScar = true,
                VancouverScore = 7,
                HasPhotoageing = true,
            },
            inputs.Concerns);
        Assert.Equal(0.4e-3, Assert.IsType<AblationEvent>(Assert.Single(inputs.Events)).Depth, 1e-12);
    }

    [Fact]
    public void The_words_for_acne_scars_are_those_of_the_skin() =>
        Assert.Equal(Enum.GetNames<Skin.Tissue.AcneScarKind>(), Enum.GetNames<Courses.People.AcneScarKind>());
}
