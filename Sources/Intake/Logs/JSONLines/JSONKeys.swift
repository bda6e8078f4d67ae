/// The keys that log libraries use, and what their values are. A slash stands between the keys of
/// nested objects. Where a line has several keys for one thing, the first of the list is taken.
struct JSONKeys: Sendable {
  enum Role: Int, Hashable, Sendable, CaseIterable {
    case time, level, message, component, thread, method, target, status, client, user
    case seconds, milliseconds, microseconds, nanoseconds, duration
  }

  struct Entry: Sendable {
    let role: Role
    /// Smaller is better.
    let rank: UInt8
  }

  /// Open addressing by the hash of the key's path.
  private let hashes: [UInt64]
  private let entries: [Entry]

  static let known = JSONKeys(table)

  private init(_ table: [(Role, [String])]) {
    var hashes = [UInt64](repeating: 0, count: 1_024)
    var entries = [Entry](repeating: Entry(role: .time, rank: 0), count: 1_024)
    for (role, paths) in table {
      for (rank, path) in paths.enumerated() {
        let hash = Self.hash(path)
        var slot = Int(truncatingIfNeeded: hash) & 1_023
        while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & 1_023 }
        if hashes[slot] == hash { continue }
        hashes[slot] = hash
        entries[slot] = Entry(role: role, rank: UInt8(min(rank, 255)))
      }
    }
    self.hashes = hashes
    self.entries = entries
  }

  static func hash(_ path: String) -> UInt64 {
    var seed: UInt64 = 0
    for key in path.split(separator: "/") {
      let bytes = Array(key.utf8)
      seed = bytes.span.mixed(from: 0, to: bytes.count, seed: seed)
    }
    return seed
  }

  @inline(__always)
  func entry(_ hash: UInt64) -> Entry? {
    var slot = Int(truncatingIfNeeded: hash) & 1_023
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return entries[slot] }
      slot = (slot &+ 1) & 1_023
    }
    return nil
  }

  private static let table: [(Role, [String])] = [
    (
      .time,
      [
        "@timestamp", "@t", "timestamp", "Timestamp", "time", "Time", "ts", "asctime",
        "datetime", "date", "eventTime", "event_time", "__REALTIME_TIMESTAMP", "StartUTC",
        "_SOURCE_REALTIME_TIMESTAMP", "time_iso8601", "timeMillis", "instant/epochSecond",
        "logged_at", "created_at", "createdAt", "TimeGenerated", "time_local", "log_time",
        "t/$date", "t", "start_time",
      ]
    ),
    (
      .level,
      [
        "log.level", "log/level", "@l", "level", "Level", "levelname", "severity", "Severity",
        "error_severity", "lvl", "loglevel", "logLevel", "LogLevel", "log_level", "PRIORITY",
        "severity_text", "SeverityText", "s", "priority",
      ]
    ),
    (
      .message,
      [
        "message", "@m", "msg", "Message", "MESSAGE", "@mt", "RenderedMessage", "log", "text",
        "event", "textPayload", "body", "Body", "short_message", "MessageTemplate", "error",
        "jsonPayload/message", "message/message",
      ]
    ),
    (
      .component,
      [
        "log.logger", "log/logger", "logger", "SourceContext", "Properties/SourceContext",
        "logger_name", "loggerName", "name", "Category", "category", "component", "module",
        "service.name", "service/name", "service", "app", "SYSLOG_IDENTIFIER", "caller", "label",
        "backend_type", "ServiceName", "c",
      ]
    ),
    (
      .thread,
      [
        "process.thread.name", "process/thread/name", "thread", "thread_name", "threadName",
        "Properties/ThreadId", "ThreadId", "pid", "process.pid", "process/pid", "_PID", "process",
      ]
    ),
    (
      .method,
      [
        "request/method", "RequestMethod", "req/method", "method", "http.request.method",
        "http/request/method", "request_method", "httpRequest/requestMethod", "http_method",
      ]
    ),
    (
      .target,
      [
        "request/uri", "RequestPath", "req/url", "request_uri", "uri", "url.original",
        "url/original", "url.path", "url/path", "path", "url", "httpRequest/requestUrl",
        "request/url", "request_path",
      ]
    ),
    (
      .status,
      [
        "status", "DownstreamStatus", "OriginStatus", "res/statusCode", "statusCode",
        "status_code", "http.response.status_code", "http/response/status_code", "StatusCode",
        "httpRequest/status", "response/status", "http_status",
      ]
    ),
    (
      .client,
      [
        "request/client_ip", "request/remote_ip", "ClientHost", "ClientAddr", "remote_addr",
        "remote_ip", "client_ip", "client.ip", "client/ip", "source.ip", "source/ip",
        "req/remoteAddress", "ip", "clientip", "remote_host", "httpRequest/remoteIp",
      ]
    ),
    (.user, ["user_id", "ClientUsername", "remote_user", "user.name", "user/name", "username"]),
    (.seconds, ["request_time", "elapsed_seconds", "duration_s", "duration_seconds", "took_s"]),
    (
      .milliseconds,
      [
        "responseTime", "duration_ms", "durationMs", "elapsed_ms", "elapsedMs",
        "ElapsedMilliseconds",
        "latency_ms", "response_time_ms", "Elapsed", "took_ms", "response_time",
      ]
    ),
    (.microseconds, ["duration_us", "elapsed_us", "durationMicros"]),
    (.nanoseconds, ["Duration", "event.duration", "event/duration", "duration_ns"]),
    (.duration, ["duration", "latency", "elapsed", "took", "httpRequest/latency"]),
  ]
}
