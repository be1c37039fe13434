namespace Needlepoint.Courses.Devices;

/// <summary>What a clearance says about depth.</summary>
/// <param name="Depth">Greatest needle length, m.</param>
/// <param name="Authority">Who cleared it, and under which number.</param>
public sealed record ClearedDepth(double Depth, string Authority);
