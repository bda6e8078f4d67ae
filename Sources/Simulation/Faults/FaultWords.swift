/// The words in which the parts of a service report what went wrong: for each failure several
/// programs' own wordings, one of which a plan uses.
struct FaultWords: Sendable {
  let plan: FaultPlan

  private func chosen(_ texts: [String]) -> String { texts[plan.wording % texts.count] }

  /// The message and the trace below it.
  func message(_ failure: FaultFailure, _ request: FaultRequest, limit: Int)
    -> (logger: String, message: String, trace: [String])
  {
    let host = plan.names.supplier
    let about = "for request r-\(request.number)"
    let own = "\(plan.names.package).Service"
    switch failure {
    case .poolTimeout:
      return (
        "pool.Connections",
        chosen([
          "MainPool - Connection is not available, request timed out after \(plan.poolWait)ms.",
          "Unable to acquire a connection from the pool within \(plan.poolWait) ms \(about)",
          "QueuePool limit reached, no available connections, timeout \(plan.poolWait / 1_000)s",
        ]), []
      )
    case .threadsFull:
      return (
        "http.Server",
        chosen([
          "All workers busy (\(plan.threads) of \(plan.threads)), request refused \(about)",
          "Thread pool is exhausted: active \(plan.threads), queue full",
        ]), []
      )
    case .callTimeout:
      return (
        "client.Supplier",
        chosen([
          "Read timed out calling https://\(host)/v2/charge after \(limit)ms \(about)",
          "Request to \(host) timed out: deadline of \(limit) ms exceeded \(about)",
          "SocketTimeoutException: \(host):443 timeout \(limit) ms",
        ]), []
      )
    case .callRefused:
      return (
        "client.Supplier",
        chosen([
          "Connection refused by \(host):443 \(about)",
          "connect ECONNREFUSED \(host):443 - refused",
        ]), []
      )
    case .callUnavailable:
      return (
        "client.Supplier",
        chosen([
          "\(host) answered 503 Service Unavailable \(about)",
          "Upstream \(host) returned status 502 \(about)",
        ]), []
      )
    case .breakerOpen: return ("client.Breaker", "Circuit breaker open for \(host) \(about)", [])
    case .limit:
      return (
        "client.Supplier",
        chosen([
          "\(host) answered 429 Too Many Requests \(about)",
          "Quota exceeded for \(host): daily allowance used \(about)",
          "Rate limit reached at \(host), call refused \(about)",
        ]), []
      )
    case .unknownHost:
      return (
        "client.Supplier",
        chosen([
          "java.net.UnknownHostException: \(host) \(about)",
          "getaddrinfo ENOTFOUND \(host) \(about)",
          "Could not resolve \(host): Name or service not known",
        ]), []
      )
    case .certificate:
      return (
        "client.Supplier",
        chosen([
          "SSLHandshakeException: PKIX path validation failed calling \(host) \(about)",
          "x509: certificate has expired or is not yet valid: \(host)",
          "TLS to \(host) failed: CERTIFICATE_VERIFY_FAILED certificate has expired",
        ]), []
      )
    case .credentials:
      if plan.flavour < 0.4 {
        return (
          "pool.Connections",
          "FATAL: password authentication failed for user \"\(plan.names.service)\"", []
        )
      }
      return (
        "client.Supplier",
        chosen([
          "\(host) answered 401 Unauthorized \(about)",
          "Token expired: \(host) refused invalid_client \(about)",
          "403 Forbidden from \(host): invalid credentials",
        ]), []
      )
    default: return inside(failure, about, own)
    }
  }

  private func inside(_ failure: FaultFailure, _ about: String, _ own: String)
    -> (logger: String, message: String, trace: [String])
  {
    let trace = [
      "java.lang.IllegalStateException: \(plan.names.things[0]) missing",
      "\tat \(plan.names.package).Service.handle(Service.java:\(80 + plan.wording % 200))",
    ]
    return switch failure {
    case .deadlock:
      (own, "Could not store \(about): ERROR: deadlock detected", [])
    case .lockTimeout:
      (
        own,
        chosen([
          "Could not store \(about): canceling statement due to lock timeout",
          "Could not read \(about): canceling statement due to statement timeout",
        ]), []
      )
    case .diskFull:
      (
        own,
        chosen([
          "java.io.IOException: No space left on device \(about)",
          "Could not write upload \(about): ENOSPC, disk is full",
        ]), []
      )
    case .outOfMemory:
      (
        "http.Server",
        chosen([
          "java.lang.OutOfMemoryError: Java heap space \(about)",
          "Request aborted, out of memory \(about)",
        ]), []
      )
    case .flag:
      (own, "Unexpected state in \(plan.names.flag) path \(about)", trace)
    case .release:
      (own, "NullPointerException while answering \(about)", trace)
    case .backend:
      (own, "Could not answer \(about): internal state is broken", trace)
    default:
      (own, "Could not answer in time, overloaded \(about)", [])
    }
  }

  /// The request's path with its criteria.
  func path(_ request: FaultRequest) -> String {
    let names = plan.names
    let base = "/\(names.area)/\(names.things[0])"
    return switch request.route {
    case 0:
      "\(base)/search?\(names.criteria[0])=\(names.values[request.first])"
        + "&\(names.criteria[1])=\(names.values[request.second])"
        + "&date=\(plan.date.adding(days: request.ahead).text)&size=\(request.size)"
    case 1: "\(base)/\(request.item)"
    case 2: "/\(names.area)/\(names.things[1])?page=\(1 + request.item % 9)"
    case 3: "/\(names.area)/\(names.things[1])"
    case 4: "/\(names.area)/\(names.things[2])/\(request.item)/pay"
    default:
      "/\(names.area)/\(names.things[3])/summary?\(names.criteria[0])=\(names.values[request.first])"
    }
  }

  /// The statement as the database logs it.
  func statement(_ request: FaultRequest, place: Int) -> String {
    let names = plan.names
    let tables = names.tables
    if place > 0 {
      return "SELECT note, state FROM \(tables[2]) WHERE \(tables[0])_id = \(request.item + place)"
    }
    return switch request.route {
    case 0:
      "SELECT a.id, a.title, b.starts FROM \(tables[0]) a JOIN \(tables[2]) b ON a.id = b.owner "
        + "WHERE a.\(names.criteria[0]) = '\(names.values[request.first])' AND "
        + "a.\(names.criteria[1]) = '\(names.values[request.second])' AND "
        + "b.day = '\(plan.date.adding(days: request.ahead).text)' LIMIT \(request.size)"
    case 1: "SELECT * FROM \(tables[0]) WHERE id = \(request.item)"
    case 2: "SELECT id, title FROM \(tables[1]) ORDER BY made LIMIT 20 OFFSET \(request.item % 9)"
    case 3:
      "UPDATE \(tables[1]) SET state = 'held' WHERE id = \(request.item)"
    case 4: "INSERT INTO \(tables[2]) (owner, amount) VALUES (\(request.item), \(request.size))"
    default:
      "SELECT \(names.criteria[0]), count(*) FROM \(tables[3]) WHERE "
        + "\(names.criteria[0]) = '\(names.values[request.first])' GROUP BY 1"
    }
  }

  /// A visitor's browser, or a program's name for itself.
  func agent(_ number: Int) -> String {
    let known = [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0.0.0 Safari/537.36",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) Version/17.1 Mobile Safari/604.1",
      "Mozilla/5.0 (Linux; Android 13) Chrome/119.0.0.0 Mobile Safari/537.36",
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.0 Safari/605.1.15",
      "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0",
    ]
    guard number >= 90 else { return known[number % known.count] }
    return [
      "python-requests/2.31.0", "Scrapy/2.11 (+https://scrapy.org)", "curl/8.4.0",
      "Mozilla/5.0 (compatible; \(plan.names.other)/1.0)", "Go-http-client/2.0",
    ][(number + plan.wording) % 5]
  }
}
