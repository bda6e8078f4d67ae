extension PartGuide {
  static let database = PartGuide(
    symptom: "Pages that look things up are slow, and other pages are not.",
    symptomCheck: "The slow pages all read from the same records.",
    checks: [
      RunbookStep(
        .check, "Count what the database is doing, by state.",
        expected: "Few statements are active. Many active ones mean that work is piling up.",
        command: "SELECT state, count(*) FROM pg_stat_activity GROUP BY state;"),
      RunbookStep(
        .check, "List the statements that have run longest.",
        expected: "None is older than a few seconds. Do not copy values that people typed.",
        command:
          "SELECT pid, now() - query_start AS age, state, wait_event_type FROM pg_stat_activity ORDER BY age DESC NULLS LAST LIMIT 10;"
      ),
    ],
    safeAct: RunbookStep(
      .act, "Cancel the one statement that has run longest.",
      expected: "The answer is true, and the person behind it sees an error once.",
      command: "SELECT pg_cancel_backend(PID);"),
    safeUndo: RunbookStep(
      .rollBack, "Stop cancelling if new long statements replace the old ones at once.",
      expected: "The cause needs a specialist: cancelling only treats the symptom."),
    specialistRole: "database lead",
    specialist: [
      RunbookStep(
        .check, "Plan one slow and one fast value of the same statement, and compare them.",
        expected: "The two plans are the same. A scan in one of them is the finding.",
        command: "EXPLAIN (ANALYZE, BUFFERS) SELECT …;"),
      RunbookStep(
        .check, "Read when each table was last analysed, and its dead rows.",
        expected: "Each table was analysed after its last large load.",
        command:
          "SELECT relname, last_analyze, last_autoanalyze, n_live_tup, n_dead_tup FROM pg_stat_user_tables ORDER BY n_dead_tup DESC;"
      ),
      RunbookStep(
        .check, "See whether anything is blocked, and by what.",
        expected: "No row. One blocker at the head of many rows is a lock.",
        command:
          "SELECT pid, pg_blocking_pids(pid), now() - query_start AS age FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0;"
      ),
      RunbookStep(
        .decide, "Choose the least change that removes the slow plan.",
        expected: "The choice, its risk and how to undo it are in the record."),
      RunbookStep(
        .act, "Set a time limit for statements of the service’s own account.",
        expected: "New connections show the limit.",
        command: "ALTER ROLE service_account SET statement_timeout = '10s';"),
      RunbookStep(
        .verify, "Plan the slow value again and time the page.",
        expected: "The plan is the fast one, and the page is back within its target."),
      RunbookStep(
        .rollBack, "Take the time limit away if it stops work that should finish.",
        expected: "New connections show the old value.",
        command: "ALTER ROLE service_account RESET statement_timeout;"),
      RunbookStep(
        .escalate, "Call the technical lead if the plan cannot be changed within 30 minutes.",
        expected: "The slow part of the service is turned off, and people are told."),
    ],
    practices: [
      ChangeOfPractice(
        "Test each search with the whole range of inputs on realistic amounts of data",
        catches: "A search that is slow for some inputs only"),
      ChangeOfPractice(
        "Compare the plans of the main statements before each release",
        catches: "A plan that changed without a change of code"),
      ChangeOfPractice(
        "Read each new statement with somebody who knows the database",
        catches: "An index that cannot be used"),
    ],
    mitigate: ReadyAction(
      words: "Set a time limit for each database statement", ownerRole: "Database lead",
      doneWhen: "A test statement over the limit is stopped, and the user sees a plain message"),
    prevent: ReadyAction(
      words: "Test each search with the whole range of inputs on realistic data",
      ownerRole: "Technical lead",
      doneWhen: "The test runs before each release and fails on a search over its time"))

  static let pool = PartGuide(
    symptom: "Every page that needs records waits, and the processor is not busy.",
    symptomCheck: "Requests wait for a connection while others hold one.",
    checks: [
      RunbookStep(
        .check, "Read how many connections are in use and how many requests wait.",
        expected: "Under 80% are in use, and nothing waits."),
      RunbookStep(
        .check, "List the connections by how long they have been held.",
        expected: "None is held longer than the longest page takes.",
        command:
          "SELECT pid, state, now() - state_change AS held FROM pg_stat_activity WHERE datname = current_database() ORDER BY held DESC NULLS LAST LIMIT 10;"
      ),
    ],
    safeAct: RunbookStep(
      .act, "End one connection that has been idle in a transaction longest.",
      expected: "The answer is true, and one more connection is free.",
      command: "SELECT pg_terminate_backend(PID);"),
    safeUndo: RunbookStep(
      .rollBack, "Stop ending connections if the pool fills again within 5 minutes.",
      expected: "The cause is still there: leave the pool’s size as it is."),
    specialistRole: "technical lead",
    specialist: [
      RunbookStep(
        .check, "Multiply requests a second by the seconds that each holds a connection.",
        expected: "The result is below the size of the pool."),
      RunbookStep(
        .check, "Compare connections in use with statements that really run.",
        expected: "They agree. More in use than running means that some were not given back.",
        command:
          "SELECT count(*) FILTER (WHERE state = 'active') AS running, count(*) AS open FROM pg_stat_activity WHERE datname = current_database();"
      ),
      RunbookStep(
        .check, "Find what the held connections did last.",
        expected: "They share one statement or one path through the code.",
        command:
          "SELECT left(query, 60) AS last_statement, count(*), max(now() - state_change) AS held FROM pg_stat_activity WHERE state LIKE 'idle%' GROUP BY 1 ORDER BY held DESC NULLS LAST;"
      ),
      RunbookStep(
        .decide, "Choose between ending connections and removing what holds them.",
        expected: "A larger pool is chosen only if holding times are normal."),
      RunbookStep(
        .act, "Set a limit on how long a connection may be idle in a transaction.",
        expected: "Connections over the limit end by themselves.",
        command: "ALTER ROLE service_account SET idle_in_transaction_session_timeout = '60s';"),
      RunbookStep(
        .verify, "Watch connections in use for one busy quarter of an hour.",
        expected: "They fall when requests fall, and none is held over the limit."),
      RunbookStep(
        .rollBack, "Take the limit away if it ends work that should finish.",
        expected: "New connections show the old value.",
        command: "ALTER ROLE service_account RESET idle_in_transaction_session_timeout;"),
      RunbookStep(
        .escalate, "Call the database lead if connections stay held after their work ended.",
        expected: "Both read the same list of connections within 15 minutes."),
    ],
    practices: [
      ChangeOfPractice(
        "Test that each path gives its connection back, also after an error or a time-out",
        catches: "Connections that are not given back"),
      ChangeOfPractice(
        "Run the busiest hour again in a test, with the slowest known inputs among them",
        catches: "A pool that fills although load is normal"),
      ChangeOfPractice(
        "Show the longest holding time beside the size of the pool",
        catches: "Holding times that grow before the pool is full"),
    ],
    mitigate: ReadyAction(
      words: "Set a limit on how long a connection may be held", ownerRole: "Database lead",
      doneWhen: "A connection held over the limit in a test ends by itself"),
    prevent: ReadyAction(
      words: "Return each connection in every path, also after an error",
      ownerRole: "Technical lead",
      doneWhen: "A test of 1,000 failing requests leaves as many free connections as before"))
}
