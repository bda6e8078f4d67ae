/// What a command typed into a shell does to the system.
struct ShellCommand: Hashable, Sendable {
  enum Act: Hashable, Sendable {
    case rollback, restart, scale, deploy, apply, look
  }

  let act: Act
  /// The part of the system; empty when the command names none.
  let component: String
  /// Version, image or number that it sets; `nil` when it names none.
  let value: String?

  private static let tools: Set<String> = [
    "kubectl", "helm", "terraform", "curl", "psql", "mysql", "systemctl", "service", "docker",
    "aws", "az", "gcloud", "ssh", "git", "ls", "cat", "tail", "head", "grep", "top", "ps", "df",
    "free", "kill", "redis-cli", "dig", "nslookup", "ping", "nginx", "sudo", "watch", "journalctl",
    "ansible-playbook", "oc", "argocd", "flux", "uptime", "vmstat", "netstat", "ss", "openssl",
    "cd", "echo", "date", "less", "awk", "sed", "docker-compose", "make", "npm", "pm2", "pg_ctl",
  ]

  static func isCommand(_ text: String) -> Bool {
    words(text).first.map(tools.contains) ?? false
  }

  /// Whether a text says that a release is taken back.
  static func isRollback(_ text: String) -> Bool {
    let lower = text.lowercased()
    return [
      "rollback started", "rolling back", "rolled back", "rollout undo", "rollback complete",
      "helm rollback", "rollback begun", "rollback of",
    ].contains { lower.contains($0) }
  }

  static func read(_ text: String) -> ShellCommand {
    var words = words(text)
    if words.first == "sudo" { words.removeFirst() }
    let tool = words.first ?? ""
    let plain = arguments(words)
    func at(_ index: Int) -> String { plain.indices.contains(index) ? plain[index] : "" }
    func command(_ act: Act, _ component: String, _ value: String? = nil) -> ShellCommand {
      ShellCommand(act: act, component: name(component), value: value)
    }
    switch (tool, at(1), at(2)) {
    case ("kubectl", "rollout", "undo"), ("oc", "rollout", "undo"):
      return command(.rollback, target(plain, from: 3), option(words, "--to-revision"))
    case ("kubectl", "rollout", "restart"), ("oc", "rollout", "restart"):
      return command(.restart, target(plain, from: 3))
    case ("kubectl", "scale", _), ("oc", "scale", _):
      return command(.scale, target(plain, from: 2), option(words, "--replicas"))
    case ("kubectl", "set", "image"):
      let image = plain.last.flatMap { $0.contains("=") ? $0.split(separator: "=").last : nil }
      return command(.deploy, at(3), image.map { String($0) })
    case ("kubectl", "delete", let kind) where kind.hasPrefix("pod"):
      return command(.restart, at(3).isEmpty ? kind : at(3))
    case ("kubectl", "apply", _), ("terraform", "apply", _): return command(.apply, "")
    case ("helm", "rollback", _): return command(.rollback, at(2), plain.count > 3 ? at(3) : nil)
    case ("helm", "upgrade", _), ("helm", "install", _):
      return command(.deploy, at(2), option(words, "--version"))
    case ("systemctl", "restart", _), ("systemctl", "stop", _), ("systemctl", "start", _):
      return command(.restart, at(2))
    case ("service", _, "restart"): return command(.restart, at(1))
    case ("docker", "restart", _), ("pm2", "restart", _): return command(.restart, at(2))
    default: return ShellCommand(act: .look, component: "", value: nil)
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\t" }.map(String.init)
  }

  /// The words without options; of a short option with its value (`-n fees`) neither.
  private static func arguments(_ words: [String]) -> [String] {
    var plain: [String] = []
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if word.hasPrefix("--") {
        isValue =
          !word.contains("=")
          && [
            "--namespace", "--replicas", "--version", "--context", "--values", "--set",
            "--to-revision",
          ].contains(word)
      } else if word.hasPrefix("-") {
        isValue = ["-n", "-f", "-l", "-o", "-c"].contains(word)
      } else {
        plain.append(word)
      }
    }
    return plain
  }

  private static func option(_ words: [String], _ name: String) -> String? {
    if let place = words.firstIndex(of: name) {
      return words.indices.contains(place + 1) ? words[place + 1] : nil
    }
    return words.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// `deployment/x` or `deployment x`.
  private static func target(_ plain: [String], from index: Int) -> String {
    guard plain.indices.contains(index) else { return "" }
    let kinds: Set<String> = [
      "deployment", "deploy", "statefulset", "sts", "daemonset", "ds", "rs", "replicaset",
    ]
    if kinds.contains(plain[index]), plain.indices.contains(index + 1) { return plain[index + 1] }
    return plain[index]
  }

  private static func name(_ target: String) -> String {
    target.split(separator: "/").last.map(String.init) ?? target
  }
}
