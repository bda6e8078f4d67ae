extension PartGuide {
  static let cache = PartGuide(
    symptom: "Pages are slow after a restart, or in bursts.",
    symptomCheck: "The share of answers from the cache is below its usual level.",
    checks: [
      RunbookStep(
        .check, "Read hits, misses and evictions of the last hour.",
        expected: "Hits are at their usual level, and evictions are few.",
        command: "redis-cli INFO stats")
    ],
    safeAct: RunbookStep(
      .act, "Wait for the cache to fill if it was just emptied.",
      expected: "Hits rise by themselves within minutes."),
    safeUndo: RunbookStep(
      .rollBack, "Do not empty the cache to be on the safe side.",
      expected: "An empty cache sends every request to the database."),
    specialistRole: "infrastructure lead",
    specialist: [
      RunbookStep(
        .check, "See which entries take most room and how long each lives.",
        expected: "No kind of entry grew since last week.", command: "redis-cli --bigkeys"),
      RunbookStep(
        .decide, "Choose between more room, fewer entries and longer lives.",
        expected: "The measure behind the choice is in the record."),
      RunbookStep(
        .act, "Let one request rebuild an entry while others get the old value.",
        expected: "Misses of the same entry no longer come in bursts."),
      RunbookStep(
        .verify, "Compare hits with the same hour of last week.",
        expected: "They are at their usual level."),
      RunbookStep(
        .rollBack, "Return to the earlier lives if people see old information.",
        expected: "Pages show what the records hold."),
      RunbookStep(
        .escalate, "Call the database lead if the database cannot bear the misses.",
        expected: "Requests are slowed down until the cache is full."),
    ],
    practices: [
      ChangeOfPractice(
        "Fill the cache before a server takes requests",
        catches: "A slow service after each restart")
    ],
    mitigate: ReadyAction(
      words: "Keep the old entry in use while one request rebuilds it", ownerRole: "Technical lead",
      doneWhen: "A test that ends 1 entry under load shows 1 rebuild"),
    prevent: ReadyAction(
      words: "Add a step that fills the cache before a server takes requests",
      ownerRole: "Infrastructure lead",
      doneWhen: "A restart in the test system keeps answer times within target"))

  static let host = PartGuide(
    symptom: "Everything on one server is slow or fails.",
    symptomCheck: "Other servers with the same work are well.",
    checks: [
      RunbookStep(
        .check, "Read processor, memory, disk and network of the server.",
        expected: "None is at its limit.", command: "vmstat 5 3; df -h"),
      RunbookStep(
        .check, "See which program uses most, and since when.",
        expected: "It is the service’s own program, at its usual level.", command: "top -b -n 1"),
    ],
    safeAct: RunbookStep(
      .act, "Take the server out of the load balancer.",
      expected: "Errors fall, and the other servers carry the load."),
    safeUndo: RunbookStep(
      .rollBack, "Put the server back if the others are strained.",
      expected: "Load is spread as before."),
    specialistRole: "infrastructure lead",
    specialist: [
      RunbookStep(
        .check, "Ask whether the resource filled first, or after requests began to wait.",
        expected: "What moved first is nearer to the cause."),
      RunbookStep(
        .decide, "Choose between freeing room, moving work and adding room.",
        expected: "The choice follows from what moved first."),
      RunbookStep(
        .act, "Free or add room on one server first.", expected: "That server recovers."),
      RunbookStep(
        .verify, "Watch the server for one hour under its usual load.",
        expected: "The resource stays below 80%."),
      RunbookStep(
        .rollBack, "Undo the change if another resource fills instead.",
        expected: "The server is as it was."),
      RunbookStep(
        .escalate, "Call the supplier of the servers if the load is not our own.",
        expected: "The supplier confirms or moves the server."),
    ],
    practices: [
      ChangeOfPractice(
        "Forecast when each disk and memory will be full", catches: "A limit that is days away")
    ],
    mitigate: ReadyAction(
      words: "Write down how to take a server out of the load balancer",
      ownerRole: "Infrastructure lead",
      doneWhen: "Somebody else has done it in the test system from the text alone"),
    prevent: ReadyAction(
      words: "Set an alarm on the days left until each resource is full",
      ownerRole: "Infrastructure lead",
      doneWhen: "The alarm fires in a test that fills a disk to 90%"))

  static let dependency = PartGuide(
    symptom: "One step fails or waits, and it is the step that calls another system.",
    symptomCheck: "Steps that do not call it work as usual.",
    checks: [
      RunbookStep(
        .check, "Read the other system’s status page and note its time.",
        expected: "It says that all is well, or names the failure."),
      RunbookStep(
        .check, "Call the other system directly, once.",
        expected: "It answers within its usual time.",
        command: "curl -s -o /dev/null -w '%{http_code} %{time_total}\\n' https://OTHER-SYSTEM/"),
    ],
    safeAct: RunbookStep(
      .act, "Turn on the message that this step is not available.",
      expected: "People are told before they start, and other steps still work."),
    safeUndo: RunbookStep(
      .rollBack, "Turn the message off once the step has worked 10 times in a row.",
      expected: "People can use the step."),
    specialistRole: "technical lead",
    specialist: [
      RunbookStep(
        .check, "Compare failures by cause: name, connection, certificate, answer, time limit.",
        expected: "One cause stands out."),
      RunbookStep(
        .check, "Resolve the other system’s name from two places.",
        expected: "Both give the same address.", command: "dig +short OTHER-SYSTEM"),
      RunbookStep(
        .decide, "Choose between waiting less, stopping calls for a while and a fallback.",
        expected: "The choice keeps the other steps working."),
      RunbookStep(
        .act, "Open the circuit breaker for the other system.",
        expected: "Calls fail at once, and nothing waits for them."),
      RunbookStep(
        .verify, "Let one call in 100 through and count what works.",
        expected: "More than 99% work before all calls are let through."),
      RunbookStep(
        .rollBack, "Close the breaker if the fallback does more harm.",
        expected: "Calls reach the other system again."),
      RunbookStep(
        .escalate, "Call the supplier manager when the failure lasts 30 minutes.",
        expected: "The supplier gives a reference and a time for the next update."),
    ],
    practices: [
      ChangeOfPractice(
        "Test each step with the other system slow, down and wrong",
        catches: "A step that takes others down with it")
    ],
    mitigate: ReadyAction(
      words: "Add a circuit breaker around each call to another system",
      ownerRole: "Technical lead",
      doneWhen: "With the other system stopped in a test, other steps keep their target"),
    prevent: ReadyAction(
      words: "Agree a service level with the supplier of the other system",
      ownerRole: "Supplier manager",
      doneWhen: "The contract names the target, the measure and the time of each update"))

  static let traffic = PartGuide(
    symptom: "More requests arrive than usual, and every part fills up in proportion.",
    symptomCheck: "Requests rose before anything else did.",
    checks: [
      RunbookStep(
        .check, "Compare requests a minute with the same hour of last week.",
        expected: "They are within the tested limit."),
      RunbookStep(
        .check, "Count requests by client and by page.",
        expected: "Many clients, and the usual mix of pages.",
        command: "awk '{print $7}' access.log | sort | uniq -c | sort -rn | head"),
    ],
    safeAct: RunbookStep(
      .act, "Turn on the waiting page for new visitors.",
      expected: "People who have started can finish."),
    safeUndo: RunbookStep(
      .rollBack, "Turn the waiting page off in steps.",
      expected: "Answer times stay within target after each step."),
    specialistRole: "infrastructure lead",
    specialist: [
      RunbookStep(
        .check, "Tell people from programs by pages asked for and steps completed.",
        expected: "Completed steps rise with requests if they are people."),
      RunbookStep(
        .decide, "Choose between slowing programs down, adding room and the waiting page.",
        expected: "People come before programs."),
      RunbookStep(
        .act, "Limit requests for each client.", expected: "Few people meet the limit."),
      RunbookStep(
        .verify, "Count people who meet the limit.", expected: "They are fewer than 1 in 1,000."),
      RunbookStep(
        .rollBack, "Raise the limit if people meet it.", expected: "Their next request works."),
      RunbookStep(
        .escalate, "Call the service owner if demand is real and lasts.",
        expected: "Deadlines and other channels are decided."),
    ],
    practices: [
      ChangeOfPractice(
        "Test the service at twice its busiest known hour", catches: "The first part that fills up")
    ],
    mitigate: ReadyAction(
      words: "Add a waiting page that keeps people in order of arrival",
      ownerRole: "Technical lead",
      doneWhen: "A test at twice the busiest hour keeps answer times within target"),
    prevent: ReadyAction(
      words: "Limit requests for each client", ownerRole: "Technical lead",
      doneWhen: "One client at 100 times the usual rate does not change answer times for others"))

  static let data = PartGuide(
    symptom: "Results are wrong or late, and technical measures look normal.",
    symptomCheck: "People report missing, double or old results.",
    checks: [
      RunbookStep(
        .check, "Compare totals that must agree, such as payments and bookings.",
        expected: "They agree to the last record."),
      RunbookStep(
        .check, "Read the age of the oldest waiting job.",
        expected: "It is younger than the promised time."),
    ],
    safeAct: RunbookStep(
      .act, "Stop the job or form that writes the wrong records.",
      expected: "No new wrong record appears."),
    safeUndo: RunbookStep(
      .rollBack, "Start it again once a test record comes out right.",
      expected: "The test record agrees everywhere."),
    specialistRole: "data owner",
    specialist: [
      RunbookStep(
        .check, "Find the first wrong record and what wrote it.",
        expected: "A time, a job and a version."),
      RunbookStep(
        .decide, "Choose between correcting records one by one and restoring a copy.",
        expected: "Nobody loses what they entered since the copy."),
      RunbookStep(
        .act, "Correct a sample of 10 records and have them read by a second person.",
        expected: "All 10 are right."),
      RunbookStep(
        .verify, "Compare all totals again.", expected: "They agree."),
      RunbookStep(
        .rollBack, "Restore the records as they were if a total moves away.",
        expected: "Totals are as before the correction."),
      RunbookStep(
        .escalate, "Call the data protection officer if somebody saw another person’s data.",
        expected: "The officer decides about telling people."),
    ],
    practices: [
      ChangeOfPractice(
        "Test each import on a copy and compare totals",
        catches: "Wrong records before people see them")
    ],
    mitigate: ReadyAction(
      words: "Write down how to stop each job that writes records", ownerRole: "Data owner",
      doneWhen: "Somebody else has stopped 1 job in the test system from the text alone"),
    prevent: ReadyAction(
      words: "Compare totals that must agree once an hour", ownerRole: "Data owner",
      doneWhen: "A record removed on purpose raises an alarm within 1 hour"))
}
