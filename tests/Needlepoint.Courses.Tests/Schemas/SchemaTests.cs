using System.Text.Json;
using Needlepoint.Courses.Conditions;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Medicines;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Substances;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Tests.Schemas;

public sealed class SchemaTests
{
    private const string ProductInPlace = "properties/course/properties/products/items/properties/product/oneOf/1";
    private const string MedicineInPlace = "properties/person/properties/medicines/oneOf/1/items/oneOf/1";
    private const string SubstanceInPlace = $"{ProductInPlace}/properties/actives/items/properties/substance/oneOf/1";

    private static readonly JsonElement s_course = Load("course");
    private static readonly JsonElement s_device = Load("device");
    private static readonly JsonElement s_substance = Load("substance");
    private static readonly JsonElement s_product = Load("product");
    private static readonly JsonElement s_conditions = Load("conditions");
    private static readonly JsonElement s_medicineClasses = Load("medicine-classes");
    private static readonly JsonElement s_medicines = Load("medicines");

    public static TheoryData<string> Examples => [.. Repository.Examples.Select(path => Path.GetFileName(path))];

    public static TheoryData<string> DeviceFiles => FilesOf("devices");

    public static TheoryData<string> ConditionFiles => FilesOf("conditions");

    public static TheoryData<string> MedicineFiles => FilesOf("medicines");

    public static TheoryData<string> SubstanceFiles => FilesOf("substances");

    public static TheoryData<string> ProductFiles => FilesOf("products");

    /// <summary>Path of a map in the schema, and a course in which that map holds a key that nobody knows.</summary>
    public static TheoryData<string, string> Maps => new()
    {
        { "", "zzzzzz: 1" },
        { "properties/person", "person: {zzzzzz: 1}" },
        { "properties/concerns", "concerns: {zzzzzz: 1}" },
        { "properties/concerns/properties/acne_scars", "concerns: {acne_scars: {zzzzzz: 1}}" },
        { "properties/concerns/properties/wrinkles", "concerns: {wrinkles: {zzzzzz: 1}}" },
        { "properties/concerns/properties/surgical_scar", "concerns: {surgical_scar: {zzzzzz: 1}}" },
        { "properties/concerns/properties/melasma", "concerns: {melasma: {zzzzzz: 1}}" },
        { "properties/concerns/properties/hair_loss", "concerns: {hair_loss: {zzzzzz: 1}}" },
        { "properties/course/properties/dermaplaning/oneOf/1", "course: {dermaplaning: {zzzzzz: 1}}" },
        { "properties/habits", "habits: {zzzzzz: 1}" },
        { "properties/habits/properties/sun", "habits: {sun: {zzzzzz: 1}}" },
        { "properties/habits/properties/sunscreen/oneOf/1", "habits: {sunscreen: {zzzzzz: 1}}" },
        { "properties/habits/properties/moisturiser/oneOf/1", "habits: {moisturiser: {zzzzzz: 1}}" },
        { "properties/habits/properties/water_demand", "habits: {water_demand: {zzzzzz: 1}}" },
        { "properties/new_habits", "new_habits: {zzzzzz: 1}" },
        { "properties/new_habits/properties/retinoid/oneOf/1", "new_habits: {retinoid: {zzzzzz: 1}}" },
        { MedicineInPlace, "person: {medicines: [{zzzzzz: 1}]}" },
        { "properties/screening", "screening: {zzzzzz: 1}" },
        { "properties/screening/properties/planned", "screening: {planned: {zzzzzz: 1}}" },
        { "properties/screening/properties/follow_up", "screening: {follow_up: {zzzzzz: 1}}" },
        { "properties/screening/properties/decisions/items", "screening: {decisions: [{reason: x, zzzzzz: 1}]}" },
        { "properties/course", "course: {zzzzzz: 1}" },
        { "properties/course/properties/cover", "course: {cover: {zzzzzz: 1}}" },
        { "properties/course/properties/anti_inflammatory", "course: {anti_inflammatory: {zzzzzz: 1}}" },
        { "properties/course/properties/before", "course: {before: {zzzzzz: 1}}" },
        { "properties/course/properties/skin_sample", "course: {skin_sample: {zzzzzz: 1}}" },
        { "properties/course/properties/products/items", "course: {products: [{zzzzzz: 1}]}" },
        { ProductInPlace, "course: {products: [{product: {zzzzzz: 1}}]}" },
        { SubstanceInPlace, "course: {products: [{product: {actives: [{substance: {zzzzzz: 1}}]}}]}" },
        { $"{SubstanceInPlace}/properties/effects/items",
            "course: {products: [{product: {actives: [{substance: {effects: [{zzzzzz: 1}]}}]}}]}" },
        { $"{SubstanceInPlace}/properties/disposition",
            "course: {products: [{product: {actives: [{substance: {disposition: {zzzzzz: 1}}}]}}]}" },
        { "properties/course/properties/device/oneOf/1", "course: {device: {zzzzzz: 1}}" },
        { "properties/course/properties/device/oneOf/1/properties/needle_lengths/oneOf/1",
            "course: {device: {needle_lengths: {zzzzzz: 1}}}" },
    };

    /// <summary>Path of an enumeration in the schema, and a course in which a word stands there that nobody knows.</summary>
    public static TheoryData<string, string> Enumerations => new()
    {
        { "properties/person/properties/sex", "person: {sex: zzzzzz}" },
        { "properties/person/properties/skin_type", "person: {skin_type: zzzzzz}" },
        { "properties/person/properties/skin", "person: {skin: zzzzzz}" },
        { "properties/person/properties/site", "person: {site: zzzzzz}" },
        { "properties/screening/properties/diabetes_control", "screening: {diabetes_control: zzzzzz}" },
        { "properties/screening/properties/setting", "screening: {setting: zzzzzz}" },
        { "properties/screening/properties/cartridge", "screening: {cartridge: zzzzzz}" },
        { "properties/screening/properties/operator", "screening: {operator: zzzzzz}" },
        { "properties/screening/properties/expectations", "screening: {expectations: zzzzzz}" },
        { "properties/screening/properties/follow_up/properties/signs/oneOf/1", "screening: {follow_up: {signs: [zzzzzz]}}" },
        { $"{MedicineInPlace}/properties/class", "person: {medicines: [{medicine: x, class: zzzzzz}]}" },
        { $"{MedicineInPlace}/properties/dose", "person: {medicines: [{medicine: x, dose: zzzzzz}]}" },
        { $"{MedicineInPlace}/properties/prescribed", "person: {medicines: [{medicine: x, prescribed: zzzzzz}]}" },
        { "properties/person/properties/photodamage", "person: {photodamage: zzzzzz}" },
        { "properties/concerns/properties/acne_scars/properties/kind", "concerns: {acne_scars: {kind: zzzzzz}}" },
        { "properties/concerns/properties/hair_loss/properties/kind", "concerns: {hair_loss: {kind: zzzzzz}}" },
        { "properties/habits/properties/stress", "habits: {stress: zzzzzz}" },
        { "properties/new_habits/properties/stress", "new_habits: {stress: zzzzzz}" },
        { "properties/course/properties/anaesthetic", "course: {anaesthetic: zzzzzz}" },
        { "properties/course/properties/anti_inflammatory/properties/medicine", "course: {anti_inflammatory: {medicine: zzzzzz}}" },
        { "properties/course/properties/device/oneOf/1/properties/kind", "course: {device: {kind: zzzzzz}}" },
        { $"{ProductInPlace}/properties/form", "course: {products: [{product: {form: zzzzzz}}]}" },
        { $"{ProductInPlace}/properties/open_channels", "course: {products: [{product: {open_channels: zzzzzz}}]}" },
        { $"{SubstanceInPlace}/properties/family", "course: {products: [{product: {actives: [{substance: {family: zzzzzz}}]}}]}" },
        { $"{SubstanceInPlace}/properties/effects/items/properties/id",
            "course: {products: [{product: {actives: [{substance: {effects: [{id: zzzzzz}]}}]}}]}" },
        { $"{SubstanceInPlace}/properties/effects/items/properties/layer",
            "course: {products: [{product: {actives: [{substance: {effects: [{layer: zzzzzz}]}}]}}]}" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_fits_the_course_schema(string file) =>
        Assert.Empty(SchemaChecker.Check(s_course, Read(Repository.Folder("examples", file))));

    [Theory]
    [MemberData(nameof(DeviceFiles))]
    public void Every_device_fits_the_device_schema(string file) =>
        Assert.Empty(SchemaChecker.Check(s_device, Read(Repository.Folder("data", "devices", file))));

    [Theory]
    [MemberData(nameof(SubstanceFiles))]
    public void Every_substance_fits_the_substance_schema(string file) =>
        Assert.Empty(SchemaChecker.Check(s_substance, Read(Repository.Folder("data", "substances", file))));

    [Theory]
    [MemberData(nameof(ProductFiles))]
    public void Every_product_fits_the_product_schema(string file) =>
        Assert.Empty(SchemaChecker.Check(s_product, Read(Repository.Folder("data", "products", file))));

    [Theory]
    [MemberData(nameof(ConditionFiles))]
    public void Every_list_of_conditions_fits_its_schema(string file) =>
        Assert.Empty(SchemaChecker.Check(s_conditions, ReadList(Repository.Folder("data", "conditions", file))));

    [Theory]
    [MemberData(nameof(MedicineFiles))]
    public void Every_list_of_medicines_fits_its_schema(string file) =>
        Assert.Empty(SchemaChecker.Check(file == "classes.yaml" ? s_medicineClasses : s_medicines, ReadList(Repository.Folder("data", "medicines", file))));

    [Fact]
    public void The_schemas_of_conditions_and_medicines_have_the_keys_that_the_readers_know()
    {
        ProblemList problems = [];
        Dictionary<string, string> files = new() { ["classes.yaml"] = "- {zzzzzz: 1}", ["x.yaml"] = "- {zzzzzz: 1}" };
        ConditionCatalogue.Read(new Dictionary<string, string> { ["x.yaml"] = "- {zzzzzz: 1}" }, problems);
        MedicineCatalogue.Read(files, problems);
        Assert.Equal(
            new[] { s_conditions, s_medicineClasses, s_medicines }.Select(schema =>
                string.Join(", ", schema.GetProperty("items").GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal))),
            problems.Where(problem => problem.Code == "NP-C007").Select(problem => string.Join(", ", problem.Allowed!.Split(", ").Where(key => key != "assumed").Order(StringComparer.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void The_schema_has_the_keys_that_the_reader_knows(string path, string course)
    {
        Problem unknown = Assert.Single(ProblemsOf(course), problem => problem.Code == "NP-C007");
        IEnumerable<string> keys = At(s_course, path).GetProperty("properties").EnumerateObject().Select(property => property.Name);
        Assert.Equal(unknown.Allowed!.Split(", ").Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void The_schema_has_the_words_that_the_reader_knows(string path, string course)
    {
        Problem unknown = Assert.Single(ProblemsOf(course), problem => problem.Code == "NP-C010");
        Assert.Equal(unknown.Allowed!.Split(", "),
            At(s_course, path).GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public void The_device_schema_has_the_keys_that_the_reader_knows()
    {
        ProblemList problems = [];
        DeviceReader.ReadFile(YamlReader.Read("x.yaml", "id: x\nname: x\nkind: pen\nzzzzzz: 1", CodeFamily.Course, problems)!, "x",
            problems);
        Problem unknown = Assert.Single(problems);
        IEnumerable<string> keys = s_device.GetProperty("properties").EnumerateObject().Select(property =>
            property.Name).Append("diameter");
        Assert.Equal(unknown.Allowed!.Split(", ").Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_substance_and_product_schemas_have_the_keys_that_the_readers_know()
    {
        Check(s_substance, (map, problems) => SubstanceReader.ReadFile(map, "x", problems));
        Check(s_product, (map, problems) => ProductReader.ReadFile(map, "x", Repository.Catalogue.Substances, problems));

        static void Check(JsonElement schema, Action<YamlMap, ProblemList> read)
        {
            ProblemList problems = [];
            read(YamlReader.Read("x.yaml", "zzzzzz: 1", CodeFamily.Course, problems)!, problems);
            Problem unknown = Assert.Single(problems, problem => problem.Code == "NP-C007");
            Assert.Equal(unknown.Allowed!.Split(", ").Order(StringComparer.Ordinal),
                schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_value_of_a_schema_is_described_and_its_examples_fit()
    {
        int described = 0;
        foreach (JsonElement schema in new[] { s_course, s_device, s_substance, s_product, s_conditions.GetProperty("items"), s_medicineClasses.GetProperty("items"), s_medicines.GetProperty("items") })
            Visit(schema, "");
        Assert.True(described > 60, $"{described} descriptions");

        void Visit(JsonElement schema, string path)
        {
            if (schema.TryGetProperty("examples", out JsonElement examples))
                foreach (JsonElement example in examples.EnumerateArray())
                    Assert.Empty(SchemaChecker.Check(schema, Value(example)));
            if (schema.TryGetProperty("properties", out JsonElement properties))
                foreach (JsonProperty property in properties.EnumerateObject().Where(property => property.Value.EnumerateObject().Any()))
                {
                    bool isSourced = property.Name is "value";
                    Assert.True(isSourced || property.Value.TryGetProperty("description", out _),
                        $"{path}/{property.Name} has no description");
                    described++;
                    Visit(property.Value, $"{path}/{property.Name}");
                }
        }
    }

    [Fact]
    public void The_reference_page_names_every_key()
    {
        string page = File.ReadAllText(Repository.Folder("docs", "reference", "course-format.md"));
        foreach (string map in (string[])["", "properties/person", "properties/concerns", "properties/concerns/properties/acne_scars",
            "properties/concerns/properties/wrinkles", "properties/concerns/properties/surgical_scar", "properties/concerns/properties/melasma",
            "properties/concerns/properties/hair_loss", "properties/habits",
            "properties/habits/properties/diet", "properties/habits/properties/sun", "properties/habits/properties/water_demand", "properties/course", "properties/course/properties/before",
            "properties/course/properties/device/oneOf/1"])
            foreach (JsonProperty property in At(s_course, map).GetProperty("properties").EnumerateObject())
                Assert.Contains(property.Name, page, StringComparison.Ordinal);
    }

    private static TheoryData<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(Repository.Folder("data", folder), "*.yaml").Order(StringComparer.Ordinal).Select(path =>
            Path.GetFileName(path))];

    private static YamlNode Value(JsonElement json)
    {
        YamlReader.Read("x.yaml", $"x: {json.GetRawText()}", CodeFamily.Course, [])!.TryGet("x", out YamlEntry? entry);
        return entry!.Value;
    }

    private static JsonElement At(JsonElement schema, string path)
    {
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            schema = schema.ValueKind == JsonValueKind.Array ? schema[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
                : schema.GetProperty(step);
        return schema;
    }

    private static ProblemList ProblemsOf(string course)
    {
        ProblemList problems = [];
        CourseReader.Read(course, "course.yaml", Repository.Catalogue, problems);
        return problems;
    }

    private static YamlMap Read(string path)
    {
        ProblemList problems = [];
        YamlMap? map = YamlReader.ReadFile(path, CodeFamily.Course, problems);
        Assert.True(map is not null, ProblemText.Format(problems));
        return map;
    }

    private static YamlList ReadList(string path)
    {
        ProblemList problems = [];
        YamlList? list = YamlReader.ReadList(path, File.ReadAllBytes(path), CodeFamily.Course, problems);
        Assert.True(list is not null, ProblemText.Format(problems));
        return list;
    }

    private static JsonElement Load(string name) =>
        JsonDocument.Parse(File.ReadAllText(Repository.Folder("data", "schemas", $"{name}.schema.json"))).RootElement;
}
