/// Names of accounts, of which some belong to people and some to programs and teams.
enum AccountName {
  /// Whether an account is somebody's own. Those of programs and teams are words that stand in any
  /// material, and taking them out of every page would make it unreadable.
  static func isPersonal(_ name: String) -> Bool {
    let plain = name.lowercased()
    guard plain.utf8.count >= 4, !shared.contains(plain) else { return false }
    return !["admin", "team", "oncall", "on-call", "support", "service", "bot", "group"].contains {
      plain.contains($0)
    }
  }

  private static let shared: Set<String> = [
    "root", "deploy", "deployer", "ubuntu", "debian", "centos", "ec2-user", "azureuser", "apps",
    "www-data", "nginx", "apache", "postgres", "mysql", "oracle", "jenkins", "gitlab", "runner",
    "user", "users", "nagios", "icinga", "monitoring", "operator", "operations", "vagrant",
    "everyone", "desk", "helpdesk", "nobody", "system", "guest", "test", "backup", "redis",
  ]
}
