extension PartGuide {
  static let service = PartGuide(
    symptom: "People report that a step fails or takes too long.",
    symptomCheck: "You see the same when you try the step yourself.",
    checks: [
      RunbookStep(
        .check, "Try each step as a person would, and note the time of each answer.",
        expected: "Each step works within its target.",
        command: "curl -s -o /dev/null -w '%{http_code} %{time_total}\\n' https://SERVICE/STEP"),
      RunbookStep(
        .check, "Read which alarms are on and which measure moved first.",
        expected: "The measure that moved first points to the part of the system."),
      RunbookStep(
        .check, "Read what changed in the last day: releases, settings, data, certificates.",
        expected: "A list of changes with times, or a note that there were none."),
    ],
    safeAct: RunbookStep(
      .act, "Send the holding message and open the phone line.",
      expected: "People know what works, and how to reach the organisation."),
    safeUndo: RunbookStep(
      .rollBack, "Correct the message at once if it turns out to be wrong.",
      expected: "The correction says what was wrong."),
    specialistRole: "technical lead",
    specialist: [
      RunbookStep(
        .check, "Compare the failing step with one that still works.",
        expected: "What differs between them names the part of the system."),
      RunbookStep(
        .decide, "Choose between rolling back the last change and the runbook of that part.",
        expected: "The choice, its reason and the time are in the record."),
      RunbookStep(
        .act, "Roll back the last change if it touches the failing step.",
        expected: "The earlier version runs on every server.",
        command: "kubectl rollout undo deployment/SERVICE"),
      RunbookStep(
        .verify, "Compare success and answer times with their usual level.",
        expected: "Both are back, and stay back for 30 minutes."),
      RunbookStep(
        .rollBack, "Bring the change back if the rollback did not help.",
        expected: "The service is as it was, and the change is cleared of blame."),
      RunbookStep(
        .escalate, "Call the service owner when people cannot use the service.",
        expected: "Somebody decides about the phone line, the desk and deadlines."),
    ],
    practices: [
      ChangeOfPractice(
        "Try every step by machine once a minute",
        catches: "A step that fails before people report it"),
      ChangeOfPractice(
        "Test each release with last year’s busiest hour",
        catches: "A release that is slower under load"),
    ],
    mitigate: ReadyAction(
      words: "Write a plain error page that names the phone line for each step",
      ownerRole: "Content lead",
      doneWhen: "The page is shown in a test in which the step fails"),
    prevent: ReadyAction(
      words: "Run every step by machine once a minute", ownerRole: "Technical lead",
      doneWhen: "A step that is broken on purpose raises an alarm within 5 minutes"))

  static let application = PartGuide(
    symptom: "Errors or slow pages start with a release or grow while the program runs.",
    symptomCheck: "The database and other systems answer as usual.",
    checks: [
      RunbookStep(
        .check, "Compare errors by version and by server.",
        expected: "All versions and servers are alike. One that differs is the finding."),
      RunbookStep(
        .check, "Read the newest errors and count them by kind.",
        expected: "One kind stands out.",
        command: "grep -c ' ERROR ' application.log"),
    ],
    safeAct: RunbookStep(
      .act, "Restart one server and watch it alone.",
      expected: "It is well again, or fails in the same way as before."),
    safeUndo: RunbookStep(
      .rollBack, "Leave the other servers running if the restart did not help.",
      expected: "No more people are affected than before."),
    specialistRole: "technical lead",
    specialist: [
      RunbookStep(
        .check, "See what the program waits for or spends its time on.",
        expected: "Most threads wait for requests. A shared place in the code is the finding.",
        command: "jcmd PID Thread.print"),
      RunbookStep(
        .check, "Read memory after each collection over the last day.",
        expected: "It returns to the same level each time."),
      RunbookStep(
        .decide, "Choose between rolling back and turning the feature off.",
        expected: "The one that takes less time to undo is chosen."),
      RunbookStep(
        .act, "Roll back to the last version that was well.",
        expected: "Every server runs the earlier version.",
        command: "kubectl rollout undo deployment/SERVICE"),
      RunbookStep(
        .verify, "Compare errors a minute before and after.",
        expected: "They are back at their usual level for 30 minutes."),
      RunbookStep(
        .rollBack, "Bring the new version back if the earlier one fails in the same way.",
        expected: "The release is cleared of blame."),
      RunbookStep(
        .escalate, "Call the infrastructure lead if every version fails.",
        expected: "The search moves to what all versions share."),
    ],
    practices: [
      ChangeOfPractice(
        "Release to a few servers first and stop by machine when errors rise",
        catches: "A fault in the release, before most people meet it"),
      ChangeOfPractice(
        "Run the program for a day under steady load before a large release",
        catches: "Memory or threads that are used up slowly"),
    ],
    mitigate: ReadyAction(
      words: "Rehearse the rollback of a release", ownerRole: "Technical lead",
      doneWhen: "A rollback in the test system takes less than 10 minutes"),
    prevent: ReadyAction(
      words: "Release to one server first, with a stop when errors rise",
      ownerRole: "Technical lead",
      doneWhen: "A release with a planted fault stops before the second server"))

  static let settings = PartGuide(
    symptom: "Failures start at one instant, on all servers, with no new release.",
    symptomCheck: "A setting, a certificate or a credential changed or ran out at that time.",
    checks: [
      RunbookStep(
        .check, "Read every setting that changed in the last day, with old and new value.",
        expected: "No value changed by more than a factor of two.",
        command: "git log --since='1 day ago' -p -- config/"),
      RunbookStep(
        .check, "Read the end date of each certificate.",
        expected: "Each has more than 14 days left.",
        command: "openssl s_client -connect HOST:443 </dev/null | openssl x509 -noout -enddate"),
    ],
    safeAct: RunbookStep(
      .act, "Ask the person on duty for changes to roll the last setting back.",
      expected: "The old value is in force on every server."),
    safeUndo: RunbookStep(
      .rollBack, "Bring the new value back if failures go on as before.",
      expected: "The setting is cleared of blame."),
    specialistRole: "technical lead",
    specialist: [
      RunbookStep(
        .check, "Compare the settings in force with those that were meant.",
        expected: "They are the same on every server."),
      RunbookStep(
        .check, "Compare the limit with the answer times of the system that it waits for.",
        expected: "Nearly all answers lie below the limit."),
      RunbookStep(
        .decide, "Choose the old value unless there is a measured reason for another.",
        expected: "The reason and the measure are in the record."),
      RunbookStep(
        .act, "Put the chosen value in force through the usual review.",
        expected: "A second person has read the change."),
      RunbookStep(
        .verify, "Watch failures at the limit for 10 minutes.",
        expected: "They are back at their usual level."),
      RunbookStep(
        .rollBack, "Return to the value before if failures rise.",
        expected: "The record shows which value is in force, and since when."),
      RunbookStep(
        .escalate, "Call the owner of the other system if its answers are slower than usual.",
        expected: "Both sides compare the same minutes."),
    ],
    practices: [
      ChangeOfPractice(
        "Review each change of a setting by a second person, with old and new value",
        catches: "A value that is wrong by a digit or a unit"),
      ChangeOfPractice(
        "Load-test each change of a time limit", catches: "A limit below the usual answer time"),
    ],
    mitigate: ReadyAction(
      words: "Rehearse the rollback of a setting", ownerRole: "Technical lead",
      doneWhen: "A rollback in the test system takes less than 5 minutes"),
    prevent: ReadyAction(
      words: "Refuse each change of a setting by more than a factor of two without a second reader",
      ownerRole: "Technical lead",
      doneWhen: "A test change by a factor of 10 is stopped before release"))
}
