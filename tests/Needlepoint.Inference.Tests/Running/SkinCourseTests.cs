using Needlepoint.Courses.People;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Inference.Tests.Running;

public sealed class SkinCourseTests
{
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
}
