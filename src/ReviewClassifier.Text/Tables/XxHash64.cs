using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ReviewClassifier.Text.Tables;

/// <summary>
/// The 64-bit XXH64 digest with seed 0 (algorithm: Yann Collet's xxHash specification). It detects damage, not forgery: a SHA-256 would
/// load OpenSSL first, which costs more than the whole opening of a dictionary.
/// </summary>
internal static class XxHash64
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;
    private const int StripeLength = 32;

    // Opening a dictionary hashes megabytes in the first call ever made, so the method must not start out in unoptimised code.
    public static ulong Compute(ReadOnlySpan<byte> data)
    {
        var rest = data;
        var hash = Prime5;
        if (data.Length >= StripeLength)
        {
            var a = unchecked(Prime1 + Prime2);
            var b = Prime2;
            var c = 0UL;
            var d = unchecked(0UL - Prime1);
            var stripes = MemoryMarshal.Cast<byte, ulong>(data[..(data.Length / StripeLength * StripeLength)]);
            for (var i = 0; i + 3 < stripes.Length; i += 4)
            {
                a = Round(a, stripes[i]);
                b = Round(b, stripes[i + 1]);
                c = Round(c, stripes[i + 2]);
                d = Round(d, stripes[i + 3]);
            }

            hash = BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7) + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18);
            hash = Merge(Merge(Merge(Merge(hash, a), b), c), d);
            rest = data[(stripes.Length * sizeof(ulong))..];
        }

        return Finish(hash + (ulong)data.Length, rest);
    }

    private static ulong Finish(ulong hash, ReadOnlySpan<byte> rest)
    {
        for (; rest.Length >= 8; rest = rest[8..])
            hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1) + Prime4;
        if (rest.Length >= 4)
        {
            hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1), 23) * Prime2) + Prime3;
            rest = rest[4..];
        }

        foreach (var value in rest)
            hash = BitOperations.RotateLeft(hash ^ (value * Prime5), 11) * Prime1;
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Round(ulong lane, ulong input) => BitOperations.RotateLeft(lane + (input * Prime2), 31) * Prime1;

    private static ulong Merge(ulong hash, ulong lane) => ((hash ^ Round(0, lane)) * Prime1) + Prime4;
}
