using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;

namespace Needlepoint.Skin.Tests;

public sealed class FieldsTests
{
    [Fact]
    public void A_struct_and_the_vector_of_its_fields_share_memory()
    {
        BarrierState<Scalar> state = new() { Bare = 0.25 };
        Span<Scalar> vector = Fields.Of<BarrierState<Scalar>, Scalar>(ref state);
        Assert.Equal(5, vector.Length);
        vector[4] = 7;
        Assert.Equal(7, state.Water.Value);
        Assert.Equal(0.25, Fields.As<BarrierState<Scalar>, Scalar>((ReadOnlySpan<Scalar>)vector).Bare.Value);
    }

    [Fact]
    public void Inline_arrays_are_counted_through() =>
        Assert.Equal(4 + Channels.BridgingStages, Fields.Count<ChannelsState<Lanes4>, Lanes4>());

    [Fact]
    public void Lifting_keeps_every_field_as_a_constant()
    {
        BarrierState<Scalar> state = new() { FastDeficit = 1, SlowDeficit = 2, Bare = 3, BareAge = 4, Water = 5 };
        Fields.Lift<Scalar, BarrierState<Scalar>, Dual<Scalar>, BarrierState<Dual<Scalar>>>(ref state, out BarrierState<Dual<Scalar>> lifted);
        Assert.Equal((1, 3, 5), (lifted.FastDeficit.Value.Value, lifted.Bare.Value.Value, lifted.Water.Value.Value));
        Assert.Equal(0, lifted.Water.Slope.Value);
    }

    [Fact]
    public void A_vector_that_is_too_short_is_refused()
    {
        Scalar[] four = new Scalar[4];
        ArgumentException error = Assert.Throws<ArgumentException>(() => { _ = Fields.As<BarrierState<Scalar>, Scalar>(four.AsSpan()); });
        Assert.Equal("4 numbers cannot hold BarrierState`1, which has 5.", error.Message);
    }
}
