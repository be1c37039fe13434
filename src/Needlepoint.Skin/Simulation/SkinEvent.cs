using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Simulation;

/// <summary>Something that is done to the skin at a moment.</summary>
/// <param name="Time">Moment, s from the start of the run.</param>
public abstract record SkinEvent(double Time);

/// <summary>A session of needling.</summary>
public sealed record NeedlingEvent(double Time, Needling Needling) : SkinEvent(Time);

/// <summary>A session that leaves the skin as it is: only people expect something of it.</summary>
public sealed record ShamEvent(double Time) : SkinEvent(Time);

/// <summary>A cover is put on or taken off.</summary>
/// <param name="Time">Moment, s.</param>
/// <param name="Cover">0 open to air, 1 covered tightly.</param>
public sealed record CoverEvent(double Time, double Cover) : SkinEvent(Time);

/// <summary>An anti-inflammatory medicine comes on the skin or is gone.</summary>
public sealed record MedicineEvent(double Time, bool IsOn) : SkinEvent(Time);

/// <summary>Nothing happens to the skin; what acts on it is taken anew, since time has passed.</summary>
internal sealed record TimePassesEvent(double Time) : SkinEvent(Time);

/// <summary>Tape strips.</summary>
/// <param name="Time">Moment, s.</param>
/// <param name="Strips">Number of strips.</param>
public sealed record TapeStripsEvent(double Time, double Strips) : SkinEvent(Time);

/// <summary>Tape strips until the surface loses this much water.</summary>
/// <param name="Time">Moment, s.</param>
/// <param name="WaterLoss">Water loss, kg/(m2 s).</param>
public sealed record StripToWaterLossEvent(double Time, double WaterLoss) : SkinEvent(Time);

/// <summary>Passes of a dermaplaning blade.</summary>
/// <param name="Time">Moment, s.</param>
/// <param name="Passes">Number of passes.</param>
public sealed record DermaplaningEvent(double Time, double Passes) : SkinEvent(Time);

/// <summary>The epidermis is lost over the whole area (suction blister).</summary>
public sealed record EpidermisLossEvent(double Time) : SkinEvent(Time);

/// <summary>The whole surface is ablated.</summary>
/// <param name="Time">Moment, s.</param>
/// <param name="Depth">Depth to which everything is gone, m from the surface of the skin.</param>
public sealed record AblationEvent(double Time, double Depth) : SkinEvent(Time);

/// <summary>The skin is cut out in its full thickness: the reference wound.</summary>
public sealed record ExcisionEvent(double Time) : SkinEvent(Time);
