using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Skein.Tests.Support;

/// <summary>What a <see cref="SmtpSink"/> does with a message.</summary>
public enum SinkMood
{
    Takes,
    RefusesForNow,
    RefusesForGood,

    /// <summary>Breaks the line when it is told that a message comes.</summary>
    DiesBeforeMessage,

    /// <summary>Reads the message and breaks the line without an answer.</summary>
    DiesMidMessage,

    /// <summary>Reads the message and never answers.</summary>
    HangsMidMessage,
}

/// <summary>A relay that speaks enough SMTP to be handed mail, and keeps what it was handed.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _messages = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Task _listening;
    private int _lines;

    public SmtpSink()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = ListenAsync();
    }

    public SinkMood Mood { get; set; }

    /// <summary>What it says it can do beyond the least, a line each.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>What senders signed in with, as they sent it.</summary>
    public ConcurrentQueue<string> SignIns { get; } = new();

    /// <summary>Who messages came from, as the relay was told.</summary>
    public ConcurrentQueue<string> Senders { get; } = new();

    /// <summary>To whom messages were to go, as they were named.</summary>
    public ConcurrentQueue<string> Recipients { get; } = new();

    /// <summary>How many lines were opened to it.</summary>
    public int Lines => _lines;

    public int Port { get; }

    /// <summary>Every message that was read to its end, in the order in which they came; taken or not.</summary>
    public IReadOnlyList<string> Messages => [.. _messages];

    /// <summary>Waits until one more message has been read to its end.</summary>
    public Task ArrivalAsync(CancellationToken cancel) => _arrived.WaitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _listening;
        _end.Dispose();
        _arrived.Dispose();
    }

    private async Task ListenAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            Interlocked.Increment(ref _lines);
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync(_end.Token) is { } line && await AnswerAsync(line, reader, writer))
            {
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // The line broke, or the test is over.
        }
    }

    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        if (line.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase))
        {
            Senders.Enqueue(line);
        }

        if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
        {
            Recipients.Enqueue(line);
        }

        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        switch (verb)
        {
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                return false;
            case "EHLO":
                foreach (var skill in Skills)
                {
                    await writer.WriteLineAsync($"250-{skill}");
                }

                await writer.WriteLineAsync("250 HELP");
                return true;
            case "AUTH":
                SignIns.Enqueue(line);
                await writer.WriteLineAsync("235 welcome");
                return true;
            case "DATA" when Mood is SinkMood.DiesBeforeMessage:
                return false;
            case "RCPT" when Mood is SinkMood.RefusesForNow:
                await writer.WriteLineAsync("451 not now");
                return true;
            case "RCPT" when Mood is SinkMood.RefusesForGood:
                await writer.WriteLineAsync("550 nobody here");
                return true;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                return await TakeAsync(reader, writer);
            default:
                await writer.WriteLineAsync("250 ok");
                return true;
        }
    }

    private async Task<bool> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            message.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        }

        _messages.Enqueue(message.ToString());
        _arrived.Release();
        switch (Mood)
        {
            case SinkMood.DiesMidMessage:
                return false;
            case SinkMood.HangsMidMessage:
                await Task.Delay(Timeout.Infinite, _end.Token);
                return false;
            default:
                await writer.WriteLineAsync("250 taken");
                return true;
        }
    }
}
