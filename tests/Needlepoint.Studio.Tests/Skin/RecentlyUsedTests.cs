using Needlepoint.Studio.Skin;

namespace Needlepoint.Studio.Tests.Skin;

public sealed class RecentlyUsedTests
{
    [Fact]
    public void What_was_not_used_for_longest_goes_first()
    {
        RecentlyUsed<int, string> kept = new(2);
        kept.Keep(1, "one");
        kept.Keep(2, "two");
        Assert.True(kept.TryGet(1, out _));
        kept.Keep(3, "three");
        Assert.True(kept.TryGet(1, out string one));
        Assert.Equal("one", one);
        Assert.False(kept.TryGet(2, out _));
    }

    [Fact]
    public void A_key_that_is_kept_again_has_its_latest_value()
    {
        RecentlyUsed<int, string> kept = new(2);
        kept.Keep(1, "old");
        kept.Keep(1, "new");
        kept.Keep(2, "two");
        Assert.True(kept.TryGet(1, out string value));
        Assert.Equal("new", value);
    }
}
