using System.Diagnostics;
using System.Globalization;
using System.Text;
using Needlepoint.Courses.Conditions;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Medicines;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Substances;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Tests.Fuzz;

/// <summary>Whatever the bytes are, reading gives a course that can be run or an error that can be printed.</summary>
public sealed class CourseFuzzTests(ITestOutputHelper output)
{
    // Seconds to fuzz, with seeds that differ from run to run; without it a fixed number of fixed inputs.
    private const string Seconds = "NEEDLEPOINT_FUZZ_SECONDS";
    private const int FixedInputs = 1200;

    [Fact]
    public void Damaged_courses_give_a_course_or_an_error() =>
        Fuzz(["examples", "examples", "examples", "examples", "tests/Needlepoint.Courses.Tests/Mistakes"], ReadCourse);

    [Fact]
    public void Damaged_devices_give_a_device_or_an_error() => Fuzz(["data/devices"], data => Read(data, DeviceReader.ReadFile));

    [Fact]
    public void Damaged_substances_give_a_substance_or_an_error() =>
        Fuzz(["data/substances"], data => Read(data, (map, id, problems) => SubstanceReader.ReadFile(map, id, problems)));

    [Fact]
    public void Damaged_products_give_a_product_or_an_error() =>
        Fuzz(["data/products"], data => Read(
            data, (map, id, problems) => ProductReader.ReadFile(map, id, Repository.Catalogue.Substances, problems)));

    [Fact]
    public void Damaged_conditions_give_a_catalogue_or_an_error() => Fuzz(
        ["data/conditions"], data => IsClean(problems => ConditionCatalogue.Read(new Dictionary<string, string> { ["x.yaml"] = Encoding.UTF8.GetString(data) }, problems)));

    [Fact]
    public void Damaged_medicines_give_a_catalogue_or_an_error()
    {
        string classes = File.ReadAllText(Repository.Folder("data", "medicines", "classes.yaml"));
        Fuzz(["data/medicines"], data => IsClean(problems => MedicineCatalogue.Read(
            new Dictionary<string, string> { ["classes.yaml"] = classes, ["x.yaml"] = Encoding.UTF8.GetString(data) }, problems)));
    }

    private static bool IsClean(Action<ProblemList> read)
    {
        ProblemList problems = [];
        read(problems);
        CheckProblems(problems);
        return !problems.HasErrors;
    }

    private void Fuzz(string[] folders, Func<byte[], bool> read)
    {
        byte[][] seeds = [.. folders.SelectMany(folder =>
            Directory.EnumerateFiles(Repository.Folder(folder), "*.yaml")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        double.TryParse(Environment.GetEnvironmentVariable(Seconds), CultureInfo.InvariantCulture, out double seconds);
        int seed = seconds > 0 ? Environment.TickCount : 1;
        Mutator mutator = new(seeds, seed);
        long started = Stopwatch.GetTimestamp();
        TimeSpan slowest = TimeSpan.Zero;
        int usable = 0;
        int count = 0;
        for (; seconds > 0 ? Stopwatch.GetElapsedTime(started).TotalSeconds < seconds : count < FixedInputs; count++)
        {
            byte[] data = mutator.Next();
            long before = Stopwatch.GetTimestamp();
            try
            {
                usable += read(data) ? 1 : 0;
            }
            catch (Exception error)
            {
                Assert.Fail($"seed {seed}, input {count}: {error}\n{Convert.ToBase64String(data.AsSpan(0, Math.Min(data.Length, 4000)))}");
            }

            TimeSpan taken = Stopwatch.GetElapsedTime(before);
            slowest = taken > slowest ? taken : slowest;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} inputs, {usable} usable, slowest {slowest.TotalMilliseconds:0} ms, seed {seed}"));
        Assert.True(usable > count / 100, "nearly every input is refused: the mutations do not reach the rules");
        Assert.True(usable < count, "no input is refused: the mutations do nothing");
    }

    private static bool ReadCourse(byte[] data)
    {
        ProblemList problems = [];
        YamlMap? map = YamlReader.Read("course.yaml", data, CodeFamily.Course, problems);
        Course? course = map is null ? null : CourseReader.Read(map, Repository.Catalogue, problems);
        CheckProblems(problems);
        Assert.Equal(course is null, problems.HasErrors);
        if (course is not null)
            CheckCourse(course);
        return course is not null;
    }

    private static bool Read<T>(byte[] data, Func<YamlMap, string, ProblemList, T?> read)
        where T : class
    {
        ProblemList problems = [];
        YamlMap? map = YamlReader.Read("file.yaml", data, CodeFamily.Course, problems);
        T? value = map is null ? null
            : read(map, map.TryGet("id", out YamlEntry? id) && id.Value is YamlScalar text ? text.Text : "", problems);
        CheckProblems(problems);
        Assert.Equal(value is null, problems.HasErrors);
        return value is not null;
    }

    private static void CheckProblems(ProblemList problems)
    {
        foreach (Problem problem in problems.Take(50))
        {
            Assert.StartsWith("NP-", problem.Code, StringComparison.Ordinal);
            Assert.NotEmpty(problem.Title);
            Assert.DoesNotContain('\n', problem.Title);
        }

        foreach (int width in (int[])[40, 100])
        {
            string text = ProblemText.Format(problems, width);
            Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
            Assert.True(text.Length < 100_000, $"{text.Length} characters of message");
        }
    }

    private static void CheckCourse(Course course)
    {
        Assert.InRange(course.Person.Age, 18, 100);
        Assert.InRange(course.Person.PigmentIndex, 0, 1);
        CheckPerson(course.Person);
        CheckHabits(course.Person.Habits);
        CheckHabits(course.NewHabits ?? Habits.Unsaid);
        CheckConcerns(course.Concerns);
        Assert.InRange(course.Treatment.Before.AblationDepth ?? 1e-3, 0.02e-3, 1.5e-3);
        Assert.False(course.Treatment.Before.IsExcision && (course.Treatment.Device.Kind != DeviceKind.None || course.Treatment.Sessions > 1));
        Assert.InRange(course.Treatment.NeedleLength, 0, 3.0001e-3);
        Assert.InRange(course.Treatment.Area, 1e-7, 1);
        Assert.InRange(course.Treatment.Sessions, 1, 104);
        Assert.True(course.Horizon > course.Treatment.SessionTimes.Last());
        Assert.True(course.Treatment.Device.Kind == DeviceKind.None || course.Treatment.Passes is not null
            || course.Treatment.Density is not null);
        Assert.Equal(course.Treatment.Device.Kind != DeviceKind.None, course.Treatment.NeedleLength > 0);
        Assert.All(course.Treatment.Products, CheckProduct);
        Assert.All(course.Treatment.Dermaplanings, day => Assert.InRange(day, 0, course.Horizon));
        Assert.NotEmpty(course.Line);
        Assert.All(course.Understood, line => Assert.NotEmpty(line.Value));
    }

    private static void CheckProduct(ProductUse use)
    {
        Assert.True(use.Window.From < use.Window.To);
        Assert.InRange(use.Window.From, use.PerDay > 0 ? 0 : -86400.0, use.PerDay > 0 ? 3653 * 86400.0 : 90 * 86400.0);
        Assert.InRange(use.PerDay, 0, 12);
        Assert.InRange(use.FilmThickness, 1e-7, 2e-2);
        Assert.All(use.Product.Actives, active => Assert.InRange(active.MassShare, 0, 1));
    }

    private static void CheckPerson(Person person)
    {
        Assert.InRange(person.Habits.CigarettesPerDay, 0, 100);
        Assert.InRange(person.Habits.RetinoidUse, 0, person.Age * 365.25 * 86400);
        Assert.InRange(person.Habits.VitaminCIntake ?? 0, 0, 1.0001e-2 / 86400);
        Assert.True(person.YearsSinceMenopause is null or >= 0 && !(person.YearsSinceMenopause > person.Age - 18));
        Assert.True(person.Sex == Sex.Female || (person.YearsSinceMenopause is null && !person.HasHormoneTherapy));
        Assert.False(person.HasHormoneTherapy && person.YearsSinceMenopause is null);
        Assert.False(person.HasTypeOneDiabetes && person.HasTypeTwoDiabetes);
    }

    private static void CheckHabits(Habits habits)
    {
        Assert.InRange(habits.Sun?.Latitude ?? 0, -90, 90);
        Assert.InRange(habits.Sun?.DayOfYear ?? 1, 1, 366);
        Assert.InRange(habits.Sun?.Outdoors ?? 0, 0, 86400);
        Assert.InRange(habits.Sunscreen?.ProtectionFactor ?? 2, 2, 100);
        Assert.InRange(habits.Sunscreen?.ShareOfDays ?? 0, 0, 1);
        Assert.InRange(habits.Moisturiser?.PerDay ?? 0, 0, 24);
        Assert.InRange(habits.Moisturiser?.Glycerin ?? 0, 0, 0.8);
        Assert.InRange(habits.CleansingPerDay ?? 0, 0, 24);
        Assert.InRange(habits.Sleep ?? 0, 0, 86400);
        Assert.InRange(habits.RetinoidStrength, 0, 1.0001e-3);
        Assert.InRange(habits.ExtraFruitAndVegetables, 0, 20.0001);
        Assert.All((double[])[habits.OmegaThree, habits.Flavanols, habits.BetaCarotene, habits.PlantOil, habits.CollagenPeptides],
            amount => Assert.InRange(amount, 0, 0.10001 / 86400));
        Assert.InRange(habits.WaterDemand?.ActivityLevel ?? 1.2, 1.2, 2.5);
        Assert.InRange(habits.WaterDemand?.Humidity ?? 0, 0, 1);
    }

    private static void CheckConcerns(Concerns concerns)
    {
        Assert.InRange(concerns.MasiScore ?? 0, 0, 48);
        Assert.InRange(concerns.ModifiedMasiScore ?? 0, 0, 24);
        Assert.InRange(concerns.PatternHairLoss ?? 0, 0, 1);
        Assert.False(concerns.PatternHairLoss is not null && concerns.HasAlopeciaAreata);
        Assert.InRange(concerns.GoodmanBaronScore ?? 0, 0, 84);
        Assert.InRange(concerns.GoodmanBaronGrade ?? 1, 1, 4);
        Assert.InRange(concerns.EccaScore ?? 0, 0, 540);
        Assert.InRange(concerns.LemperleGrade ?? 0, 0, 5);
        Assert.InRange(concerns.FitzpatrickScore ?? 1, 1, 9);
        Assert.InRange(concerns.VancouverScore ?? 0, 0, 13);
    }
}
