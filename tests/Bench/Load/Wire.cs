using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Comitia.Bench.Load;

/// <summary>One kept-alive HTTP/1.1 connection that costs the machine little, so that what is measured is the server.</summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];

    public static async Task<Wire> Open(Uri address)
    {
        var wire = new Wire();
        await wire.socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
        return wire;
    }

    public static byte[] Request(string method, string path, string headers, string body = "")
    {
        var length = Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}Content-Length: {length}\r\n\r\n{body}");
    }

    /// <summary>Sends it and reads the whole answer: its status, and its body as it came over the wire.</summary>
    public async Task<(int Status, string Body)> Send(byte[] request, bool wantBody = false, CancellationToken ct = default)
    {
        await socket.SendAsync(request, ct);
        var (have, head) = (0, -1);
        while (true)
        {
            if (have == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = await socket.ReceiveAsync(buffer.AsMemory(have), ct);
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            have += read;
            head = head >= 0 ? head : buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8);
            if (head >= 0 && Whole(head + 4, have))
            {
                var status = ((buffer[9] - '0') * 100) + ((buffer[10] - '0') * 10) + (buffer[11] - '0');
                return (status, wantBody ? Encoding.UTF8.GetString(buffer, head + 4, have - head - 4) : string.Empty);
            }
        }
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Nothing is pipelined, so an answer without a length ends with its last chunk.</summary>
    private bool Whole(int start, int have)
    {
        var head = buffer.AsSpan(0, start);
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return head.IndexOf("chunked"u8) < 0 || buffer.AsSpan(start, have - start).EndsWith("0\r\n\r\n"u8);
        }

        var length = 0;
        for (var i = at + 16; head[i] is >= (byte)'0' and <= (byte)'9'; i++)
        {
            length = (length * 10) + head[i] - '0';
        }

        return have - start >= length;
    }
}
