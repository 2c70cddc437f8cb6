namespace Comitia.Bench.Load;

/// <summary>Times of many requests, in milliseconds.</summary>
internal sealed class Spread(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    public int Count => sorted.Length;

    public double At(double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)Math.Floor(share * sorted.Length))];

    public double P50 => At(0.50);

    public double P99 => At(0.99);

    public static double Median(IEnumerable<double> values)
    {
        var all = values.Order().ToList();
        return all.Count % 2 == 1 ? all[all.Count / 2] : (all[(all.Count / 2) - 1] + all[all.Count / 2]) / 2;
    }
}
