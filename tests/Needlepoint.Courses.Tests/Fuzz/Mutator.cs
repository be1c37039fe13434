using System.Globalization;
using System.Text;

namespace Needlepoint.Courses.Tests.Fuzz;

/// <summary>Damages files in the ways in which files get damaged, and in some in which they never do.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, int seed)
{
    private static readonly string[] s_values =
    [
        "", "~", "null", ".nan", "-.inf", "NaN", "1e400", "-1e308", "1e-320", "0", "-0", "1e5 mm", "999999999999999999999999", "0x10",
        "1,5 mm", "1.5mm", "1.5 mm 3",
        "2 h 30 min", "5 °C", "٣", "½", "𝟓", "‮5 mm", "﻿", "\u0000", "\ud83d\ude00", "'", "\"", "{", "}", "[", "]", "[]", "{}", "&a", "*a",
        "!!binary x", "|", ">", "- -", "? ", "<<: 1", "%", "@", "`",
        "none", "true", "no", "34 years", "type III", "Morpheus8", "{kind: hole}", "{kind: none}", "{kind: pen, rate: 0 /s}", "[[1]]",
        "10 per day", "300 per day", "former", "high", "40 years", "600 months", "90 g/d", "84", "2.5", "{kind: boxcar, grade: 5}",
        "{excision: true}", "{ablation: 0.4 mm}", "[type-1-diabetes, type-2-diabetes]",
        "daily SPF 50", "SPF", "spf 1e9", "twice daily", "1e300 times a day", "-3 times a week", "48 deg", "1e6 deg", "31 February", "0 May", "2025-02-29",
        "{spf: 50, on: 120 % of days}", "{latitude: 48 deg, outdoors: 2 h/d, start: 15 May}", "{per_day: 1e9, glycerin: -1 %}", "{strength: 0.05 %}",
        "{kind: pattern, norwood: VIII}", "{kind: alopecia-areata}", "{on: [0 d, 28 d, 1e9 years]}", "{masi: -1}", "3 portions/d", "20 degC", "10 years",
        "1 mm/mm/mm/mm", "1 m^9", "1 ((m", "1 /", "1 per per",
    ];

    private readonly Random _random = new(seed);

    internal byte[] Next()
    {
        byte[] data = [.. Pick(seeds)];
        int changes = _random.Next(3) == 0 ? 1 + _random.Next(4) : 1;
        for (int i = 0; i < changes; i++)
            data = Change(data);
        return data;
    }

    private byte[] Change(byte[] data) => _random.Next(16) switch
    {
        0 => Splice(data, At(data), 1, [(byte)_random.Next(256)]),
        1 => Splice(data, At(data), 0, RandomBytes()),
        2 => Splice(data, At(data), _random.Next(1, 30), []),
        3 => data[..At(data)],
        4 => Lines(data, lines => lines.Insert(_random.Next(lines.Count + 1), Pick(lines))),
        5 => Lines(data, lines => lines.RemoveAt(_random.Next(lines.Count))),
        6 => Lines(data, lines => lines[_random.Next(lines.Count)] = new string(_random.Next(4) == 0 ? '\t' : ' ',
        _random.Next(6)) + Pick(lines).TrimStart()),
        >= 11 => Lines(data, ReplaceValue),
        7 => Splice(data, At(data), 0, Encoding.UTF8.GetBytes(Pick(s_values))),
        8 => Splice(data, At(data), 0, Repeated()),
        _ => [.. data[..At(data)], .. Tail(Pick(seeds))],
    };

    private void ReplaceValue(List<string> lines)
    {
        int index = _random.Next(lines.Count);
        string line = lines[index];
        int colon = line.LastIndexOf(':');
        if (colon < 0)
            return;
        string value = _random.Next(3) == 0
            ? string.Create(CultureInfo.InvariantCulture,
                $"{Math.Pow(10, _random.Next(-8, 9)) * _random.NextDouble()} {Pick(["mm", "um", "h", "d", "weeks", "/cm2", "cm2", "kg", ""])}")
            : Pick(s_values);
        lines[index] = $"{line[..colon]}: {value}{(line.Contains('}', StringComparison.Ordinal) ? "}" : "")}";
    }

    private byte[] Repeated()
    {
        string unit = Pick(["[", "{a: ", "- ", "x", "9", "a: 1\n", " ", "&a [", "'", "\"", "é", "1e", "\n", "? "]);
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, _random.Next(4) == 0 ? _random.Next(20_000)
            : _random.Next(200))));
    }

    private byte[] RandomBytes()
    {
        byte[] bytes = new byte[_random.Next(1, 20)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private int At(byte[] data) => _random.Next(data.Length + 1);

    private byte[] Tail(byte[] data) => data[At(data)..];

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static byte[] Splice(byte[] data, int at, int remove, byte[] insert) =>
        [.. data[..at], .. insert, .. data[Math.Min(data.Length, at + remove)..]];

    private static byte[] Lines(byte[] data, Action<List<string>> change)
    {
        List<string> lines = [.. Encoding.Latin1.GetString(data).Split('\n')];
        change(lines);
        // Latin-1 keeps every byte; values of s_values beyond it are written as UTF-8 below.
        return [.. lines.SelectMany((line, index) => (byte[])[.. Bytes(line), .. index < lines.Count - 1 ? "\n"u8 : []])];
    }

    private static byte[] Bytes(string line) => line.All(c => c < 256) ? Encoding.Latin1.GetBytes(line) : Encoding.UTF8.GetBytes(line);
}
