using System.Text.RegularExpressions;

namespace Needlepoint.Structure.Tests;

public partial class UploadTests
{
    [Fact]
    public void Every_file_that_people_hand_over_is_read_up_to_a_limit_of_the_page()
    {
        string[] pages = [.. Repository.Files("src", "*.razor").Where(file => File.ReadAllText(file).Contains("<InputFile", StringComparison.Ordinal))];
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Matches(Limited(), File.ReadAllText(page)));
        Assert.Empty(Repository.Files("src", "*.razor").Where(file => Unlimited().IsMatch(File.ReadAllText(file))).Select(Repository.Name));
    }

    [GeneratedRegex(@"\.OpenReadStream\(\w")]
    private static partial Regex Limited();

    [GeneratedRegex(@"\.OpenReadStream\(\s*(\)|(int|long)\.MaxValue)")]
    private static partial Regex Unlimited();
}
