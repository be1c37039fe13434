namespace Needlepoint.Courses.Treatments;

/// <summary>
/// A piece of skin on a diffusion cell, out of the body: nothing heals or flows in it, it is soaked, and what crosses it is taken
/// up below; research only.
/// </summary>
/// <param name="Thickness">Epidermis and dermis together, m.</param>
public sealed record SkinSample(double Thickness);
