using Needlepoint.Reports.Html;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Reports.Charts;

/// <summary>The path of the needle in a <see cref="SkinScene"/>: needle, lumen, blood, crust, cells that bridge it, product in it, alarm around it.</summary>
internal sealed class SceneChannel
{
    private const double Micrometre = 1e-6;

    // Thinner is not seen, px and um.
    private const double LeastWidth = 0.6, LeastDepthUm = 5;

    // About the size of a new epidermal cell, px.
    private const double CellWidth = 15, CellHeight = 8.5;

    // Levels of the alarm that are told apart, of its highest.
    private static readonly double[] s_levels = [0.15, 0.3, 0.5, 0.75];

    private readonly SkinFilm _film;
    private readonly SceneScale _scale;
    private readonly TissueTable _table;
    private readonly SkinGround _ground;
    private readonly double _mouthUm, _reachUm, _highest, _firstDamage;

    public SceneChannel(SkinFilm film, SceneScale scale, TissueTable table, SkinGround ground)
    {
        (_film, _scale, _table, _ground) = (film, scale, table, ground);
        (_mouthUm, _reachUm) = (film.MouthRadius / Micrometre, film.Reach / Micrometre);
        _highest = film.Moments[0].Alarm.SelectMany(row => row).Max();
        _firstDamage = film.Moments[0].Damage[0];
    }

    /// <summary>Half the width of the open lumen at a depth, um; 0 where it is closed.</summary>
    public double LumenUm(SkinMoment now, double depthUm) =>
        now.OpenDepth / Micrometre is var open && open > LeastDepthUm && depthUm <= open ? Path(depthUm, _mouthUm) * Math.Sqrt(now.Wet) : 0;

    public void DrawAlarm(Markup svg, SkinMoment now, SceneLabels labels)
    {
        if (!(_highest > 0)) return;
        foreach (double level in s_levels)
        {
            var (left, right) = (new List<(double X, double Y)>(), new List<(double X, double Y)>());
            for (double y = _scale.Y(_table.TopUm) + SkinGround.Wave; y <= SceneScale.Height; y += 9)
                if (Extent(now, level * _highest, _scale.DepthAt(y)) is var um and > 0)
                {
                    right.Add((Math.Min(_scale.X(um), SceneScale.Width), y));
                    left.Add((Math.Max(_scale.X(-um), 0), y));
                }
            if (right.Count < 2) continue;
            // The upper edge follows the epidermis, which has no vessels.
            IEnumerable<(double X, double Y)> edge = Enumerable.Range(0, 25).Select(i => right[0].X + i / 24.0 * (left[0].X - right[0].X)).Select(x => (x, _ground.Border(x)));
            right.Reverse();
            svg.Add($"<path d=\"{Polygon([.. left, .. right, .. edge])}\" fill=\"#E7A79E\" opacity=\".2\"/>");
            if (level == s_levels[1]) labels.Add("alarm", Math.Min(right[right.Count / 2].X - 6, 196), right[right.Count / 2].Y);
        }
    }

    /// <summary>The needle while it is in.</summary>
    public void DrawNeedle(Markup svg, SceneLabels labels)
    {
        double half = _film.NeedleWidth / Micrometre / 2;
        if (!(half > 0)) return;
        List<(double X, double Y)> side = [(_scale.X(half), 0), .. Depths(0, _reachUm).Select(depth => (_scale.X(Path(depth, half)), _scale.Y(depth)))];
        svg.Add($"<path d=\"{Polygon([.. side, .. Mirrored(side)])}\" fill=\"#AEB6BA\" stroke=\"#5E696E\" stroke-width=\"1\"/>");
        labels.Add("needle", _scale.X(0), 24);
    }

    public void DrawPath(Markup svg, SkinMoment now, SceneLabels labels)
    {
        double open = Math.Min(now.OpenDepth / Micrometre, _reachUm), corneum = _film.Layers[0].Bottom / Micrometre;
        double blood = Math.Max(_table.TopUm, open);
        if (now.Clot > 0.02 && blood < _reachUm)
        {
            List<(double X, double Y)> side = [.. Depths(blood, _reachUm).Select(depth => (_scale.X(Math.Max(Path(depth, _mouthUm), Thin(1.2))), _scale.Y(depth)))];
            svg.Add($"<path d=\"{Polygon([.. side, .. Mirrored(side)])}\" fill=\"#B5433F\" opacity=\"{Share(0.95 * now.Clot)}\"/>");
            labels.Add(now.Time < 6 * 3600 ? "blood" : "fibrin", _scale.X(0), _scale.Y((blood + _reachUm) / 2));
        }

        if (LumenUm(now, 0) > 0)
        {
            List<(double X, double Y)> side = [.. Depths(0, open).Select(depth => (_scale.X(Math.Max(LumenUm(now, depth), Thin(LeastWidth))), _scale.Y(depth)))];
            svg.Add($"<path d=\"{Polygon([.. side, .. Mirrored(side)])}\" fill=\"#FDFBF8\" stroke=\"#A6503F\" stroke-width=\"1.1\"/>");
            labels.Add("open channel", _scale.X(0), _scale.Y(open * 0.5));
        }

        DrawBridge(svg, now, corneum, labels);
    }

    /// <summary>The product on the skin and in the open lumen.</summary>
    public void DrawProduct(Markup svg, SkinMoment now, SceneLabels labels)
    {
        double surface = SceneScale.Surface, half = _scale.X(LumenUm(now, 0)) - _scale.X(0);
        svg.Add($"<path d=\"M0 {surface - 9}q75 -5 150 0t150 0V{surface}H0Z\" fill=\"#2B8C86\" opacity=\".42\"/>");
        labels.Add("product", 222, surface - 5);
        if (half <= 0) return;
        double open = Math.Min(now.OpenDepth / Micrometre, _reachUm);
        List<(double X, double Y)> side = [.. Depths(0, open).Select(depth => (_scale.X(Math.Max(LumenUm(now, depth), Thin(LeastWidth))), _scale.Y(depth)))];
        svg.Add($"<path d=\"{Polygon([.. side, .. Mirrored(side)])}\" fill=\"#2B8C86\" opacity=\".42\"/>");
    }

    /// <summary>Dried blood on the mouth: what fibrin is left, once the surface is dry.</summary>
    public void DrawCrust(Markup svg, SkinMoment now, SceneLabels labels)
    {
        double crust = Patches.PatchStates.CrustOf(now.Clot, now.Wet);
        if (crust < 0.1) return;
        double half = Math.Max(_scale.X(1.15 * _mouthUm) - _scale.X(0), 4), high = Math.Min(4 + 0.3 * half, 11), surface = SceneScale.Surface;
        svg.Add($"<path d=\"M{150 - half} {surface + 1}C{150 - 0.8 * half} {surface - high} {150 + 0.8 * half} {surface - high} {150 + half} {surface + 1}L{150 + 0.8 * half} {surface + 9}Q150 {surface + 15} {150 - 0.8 * half} {surface + 9}Z\" fill=\"#8E4A3A\" opacity=\"{Share(crust)}\"/>");
        labels.Add("crust", 150 + 0.6 * half, surface - 2);
    }

    // New cells between the cut edges of the epidermis: as many as the share of channels that is bridged, until the damage is cleared.
    private void DrawBridge(Markup svg, SkinMoment now, double corneumUm, SceneLabels labels)
    {
        double left = _firstDamage > 0 ? Math.Min(1, 4 * now.Damage[0] / _firstDamage) : 0;
        double top = _scale.Y(corneumUm) + 3, bottom = _scale.Y(_table.TopUm) - 2, half = Math.Max(_scale.X(_mouthUm) - _scale.X(0), 6);
        int columns = Math.Max(1, (int)(2 * half / CellWidth)), rows = Math.Max(1, (int)((bottom - top) / CellHeight)), all = columns * rows;
        int cells = (int)Math.Round(all * (1 - now.Unbridged));
        if (cells == 0 || left < 0.05) return;
        svg.Add($"<g fill=\"#F9EEE2\" stroke=\"#C58B63\" stroke-width=\"1.1\" opacity=\"{Share(left)}\">");
        for (int i = all - cells; i < all; i++)
            svg.Add($"<ellipse cx=\"{150 - half + (i % columns + 0.5) / columns * 2 * half}\" cy=\"{top + (i / columns + 0.5) / rows * (bottom - top)}\" rx=\"{half / columns}\" ry=\"{0.5 * (bottom - top) / rows}\"/>");
        svg.Literal("</g>");
        labels.Add("bridging cells", 150 - 0.6 * half, bottom - 6);
    }

    // Radius to which the alarm of a depth is at least a level, um.
    private double Extent(SkinMoment now, double level, double depthUm)
    {
        if (_table.At(now.Alarm, 0, depthUm) < level) return 0;
        double low = 0, high = _scale.RadiusUm;
        if (_table.At(now.Alarm, high, depthUm) >= level) return high;
        for (int halving = 0; halving < 12; halving++)
        {
            double middle = (low + high) / 2;
            (low, high) = _table.At(now.Alarm, middle, depthUm) >= level ? (middle, high) : (low, middle);
        }

        return low;
    }

    // The path narrows to the tip of the needle.
    private double Path(double depthUm, double most) => Math.Clamp(_film.TipSlope * (_reachUm - depthUm), 0, most);

    private double Thin(double pixels) => pixels / (SceneScale.Width / 2) * _scale.RadiusUm;

    private static IEnumerable<double> Depths(double fromUm, double toUm) => Enumerable.Range(0, 17).Select(i => fromUm + i / 16.0 * (toUm - fromUm));

    private static IEnumerable<(double X, double Y)> Mirrored(List<(double X, double Y)> side) => side.AsEnumerable().Reverse().Select(point => (SceneScale.Width - point.X, point.Y));

    private static Markup Polygon(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new Markup();
        for (int i = 0; i < points.Count; i++)
        {
            path.Literal(i == 0 ? "M" : "L");
            path.Add($"{points[i].X} {points[i].Y}");
        }

        path.Literal("Z");
        return path;
    }

    private static string Share(double share) => share.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
