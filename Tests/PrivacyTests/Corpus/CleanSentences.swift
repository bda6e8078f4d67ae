// A table of values.
/// Sentences without anybody's data: what must come out as it went in.
enum CleanSentences {
  /// The hand-written ones and the patterns with every filler.
  static var all: [String] {
    written
      + patterns.flatMap { pattern in
        fillers.compactMap { filler in
          guard pattern.contains("{\(filler.kind)}") else { return nil }
          return pattern.replacing("{\(filler.kind)}", with: filler.value)
        }
      }
  }

  struct Filler {
    let kind: String
    let value: String
  }

  static let fillers: [Filler] = CorpusNames.lines(
    """
    ms 67.234 ms
    ms 25111ms
    ms 1,823 ms
    ms 30s
    ms 5 minutes
    ms 2 h 14 min
    time 09:15
    time 5:30pm
    time 2025-01-15 09:15:33.601 UTC
    time 15/Jan/2025:09:15:33 +0000
    time 2025-01-15T09:15:33Z
    time 15 January 2025
    time 01/02/2025 10:30
    time Tuesday 14 May
    time 1736930013
    time 1736930013482
    count 12,000
    count 1823
    count 68%
    count 47 of 90
    count 3 out of 4
    count 0.0273
    money £12.50
    money £15
    money 18.00 GBP
    version 2.1.3
    version 5.6.15.Final
    version 14.2.0.1
    version 120.0.0.0
    id 9f1c2b7e-4d21-4c0a-9b77-0d2f5a3c1e88
    id 4bf92f3577b34da6a3ce929d0e0e4736
    id req-7f3a9c
    id 00f067aa0ba902b7
    ms 0.4 s
    ms 600 seconds
    time 13:30 PM
    time 08:00:10.567
    time Wed, 15 Jan 2025 09:15:33 GMT
    count 412
    count 2,847
    count 99.95%
    id 550e8400-e29b-41d4-a716-446655440000
    id 01HQ8Z7M3K
    room MR005
    room Hall 2
    team Parks and Leisure
    team Senior Database Engineer
    place Waterfront Gymnasium
    place Alexandra Palace
    place Charlotte Street Car Park
    time 9am
    count half a million
    money £1,204.75
    thread ForkJoinPool.commonPool-worker-3
    ms 0.5 seconds
    room Studio 4
    place Hazel Grove Library
    room CH001
    room SH012
    thread http-nio-8080-exec-7
    thread HikariPool-1
    thread scheduler-1
    thread pool-2-thread-14
    place Riverside Community Centre
    place Northgate Leisure Centre
    place Victoria Park
    place St Mary's Church Hall
    place King George Playing Fields
    place Elizabeth Garrett Library
    team Tech Support Team
    team Senior Support
    team Finance Team
    team Facilities Manager
    team Database Operations
    """
  ).map { line in
    let space = line.firstIndex(of: " ") ?? line.startIndex
    return Filler(kind: String(line[..<space]), value: String(line[line.index(after: space)...]))
  }

  static let patterns = CorpusNames.lines(
    """
    The search took {ms} on average.
    Search query execution time: {ms} (threshold: 1000ms)
    LOG:  duration: {ms}  statement: SELECT f.name FROM facilities f WHERE f.area = 'north'
    We waited {ms} before anything happened.
    Timed out after {ms}, retry 3 of 3.
    The first alarm went off at {time}.
    Between 8:00 and {time} everything was normal.
    Started at {time}, ended before lunch.
    Booking window opens {time}
    lastSeen={time} state=idle
    About {count} requests failed in that hour.
    Peak Mention Time: 11:00 ({count} mentions)
    The queue grew to {count} before it was drained.
    error_rate={count} window=5m
    Search completed successfully: {count} results returned
    A refund of {money} was paid the same day.
    Processing payment: amount={money}
    The cost per minute was about {money}.
    Upgraded from version {version} in the spring.
    Starting BookingApplication v{version} with PID 1234
    Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/{version} Safari/537.36
    The library release {version} fixed the leak.
    request_id={id} status=500
    trace {id} shows the slow span
    Correlation id {id} not found in the index.
    Please book room {room} for tomorrow from 2pm.
    New booking request: facility={room}, date=2025-01-17, time=14:00-16:00
    {room} is closed for cleaning on Mondays.
    [{thread}] WARN connection is not available, request timed out
    {thread} - Pool stats (total=10, active=10, idle=0, waiting=23)
    Stuck thread {thread} has been running for 300 seconds.
    I could not book the hall at {place} for next week.
    {place} was closed for the morning.
    Is {place} open on Sundays?
    People queued outside {place} until noon.
    The ticket was assigned to {team} at 10:15.
    We escalated to {team} after an hour.
    {team} confirmed that the site was back.
    Owner: {team}
    """)

  static let written: [String] = CorpusNames.lines(
    """
    The website keeps timing out when I try to search for rooms.
    I waited nearly 30 minutes for the booking system to respond.
    The page crashed but the money has been taken from my account.
    We have 20 members depending on these bookings.
    This is costing me business!
    Our weekly coffee morning for elderly residents can't be booked.
    Thanks to the tech team for sorting it out.
    Thanks. The site works now.
    Thank you for your patience.
    Kind regards, Customer Services
    Best wishes, The Library Team
    Dear Sir or Madam, the form does not load.
    Dear Residents, the hall is closed on Friday.
    Dear Team, please look at the queue.
    Hi all, just a heads up that the system is slow.
    Hi everyone, the online booking system has problems this morning.
    Hello, is anybody there?
    Good morning, the calendar is empty again.
    My son's birthday party is ruined!
    My daughter's dance group has nowhere to go.
    my mum can't use the website at all
    My husband tried as well and got the same error.
    My elderly parents group needs its weekly space.
    Our neighbours told us about the outage.
    I am British and proud of our libraries.
    I'm furious about this.
    I am Secretary of the residents' association.
    I am a carer and have no time for this.
    This is Facebook all over again.
    This is ridiculous! We NEED practice space.
    May I ask when it will be fixed?
    Will this be fixed by Monday?
    Will try again tomorrow.
    Mark the incident as closed once the queue is empty.
    In June the team moved the reports to a replica.
    Grace period for card payments is ten minutes.
    April was the busiest month so far.
    August bank holiday bookings opened early.
    Rose garden tours are not affected.
    Hope it gets better soon.
    Bill payments were not affected.
    Joy Division tribute night sold out in the hall.
    The bill for the repair was high.
    Root Cause: a missing index on the time slots table.
    Next Steps: add the index and raise the alarm threshold.
    Contact the service desk for help.
    Contact: Service Desk
    From: Operations
    To: All Staff
    Reported by: Monitoring
    Approved by the change board on Thursday.
    The change was approved by Change Advisory Board.
    Signed off by Finance.
    Spoke to the supplier about the contract.
    Spoke to Customer Services, who were not aware.
    I called the council three times.
    I called Customer Support and nobody answered.
    We told Parks and Leisure to use paper forms.
    She said the payment had gone through.
    The council said it was aware of the issue.
    Monday said closed but it was open.
    A system called Bookwise was considered in 2019.
    A project called Fresh Start begins in May.
    The server called for a restart.
    Check constraint name: chk_amount
    No active profile set, falling back to default profiles: default
    HHH000204: Processing PersistenceUnitInfo [name: default]
    HHH000412: Hibernate ORM core version 5.6.15.Final
    Tomcat started on port(s): 8080 (http) with context path ''
    Cache warmup completed: 50 facilities, 2847 time slots cached
    Executing availability search for date range: 2025-01-25 00:00:00 to 2025-01-25 23:59:59
    SELECT COUNT(*) FROM bookings WHERE status = 'confirmed' AND amount > 15.00
    UPDATE time_slots SET available = false WHERE time_slot_id = 15672
    FATAL: remaining connection slots are reserved for non-replication superuser connections
    ERROR: deadlock detected; Process 4411 waits for ShareLock on transaction 88213
    checkpoint complete: wrote 1423 buffers (8.7%); 0 WAL file(s) added
    java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available
    at com.example.booking.SearchService.find(SearchService.java:142)
    Caused by: java.net.SocketTimeoutException: Read timed out
    GET /api/facilities/search?area=central&type=sports-hall&date=2025-01-15 HTTP/1.1
    POST /api/bookings HTTP/1.1 201 445
    The listener is bound to 127.0.0.1 and 0.0.0.0 only.
    Net mask 255.255.255.0 was left unchanged.
    JVM running for 9.123 seconds with 512 MB of heap.
    CPU at 95.3 per cent, memory at 7.8 GB of 8 GB.
    Ratio 16:9, scale 1:50, odds 3:1.
    Temperature in the server room reached 31.5 degrees.
    The M1 8GB laptop was too slow for the test.
    The B12 form is out of date.
    Use the A4 2-sided option on the printer.
    Sections 4.2.1 and 4.2.2 describe the fallback.
    RFC 9110 and ISO 8601 were followed.
    CVE-2021-44228 does not apply here.
    UTF-8 was assumed, as before.
    WCAG 2.2 AA was tested in March.
    Error codes E1001 to E1042 were seen.
    HTTP 503 was returned 412 times.
    The p95 rose from 0.4 s to 25 s.
    The index idx_time_slots_start was missing.
    Pool size 10, waiting 23, time-out 30000.
    Deployment 2025.01.14-3 went out overnight.
    Build 4471 passed all tests.
    Commit 3fa94c1 changed the query.
    sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    The token bucket holds 100 tokens and refills every second.
    Password reset e-mails were delayed by ten minutes.
    Password: required field was left empty.
    The session expired after 30 minutes.
    session_timeout=30 max_sessions=200
    The key finding is that the index was missing.
    Card payments were not affected before ten.
    Three cards were declined in error.
    The card machine at the desk failed too.
    Account holders could still log in.
    Accounts 2024 were published on time.
    Reference data was loaded at midnight.
    No reference was given for the change.
    Bookings 2024 against 2025 rose by 12%.
    Order of events is not certain.
    Case numbers fell in the afternoon.
    Tickets rose from 12 to 140 in an hour.
    The caller number display was off.
    Please phone the desk between 9 and 5.
    Call 999 in an emergency.
    Text alerts go out at 18:00.
    Born out of frustration, the group built its own form.
    Born digital records are kept for seven years.
    Birthday parties were moved to the other hall.
    The post code finder was down as well.
    Flat roof repairs delayed the reopening.
    We live in hope.
    Road works added ten minutes.
    It is 3 days down the road.
    Two lanes of traffic were closed at 5 main junctions.
    The street lights were not part of it.
    The van could not park near the hall.
    Vehicle access is from the rear.
    The @Transactional annotation held the connection too long.
    Please use @channel only for P1 incidents.
    @CouncilSupport please help
    #CouncilFail #CommunityServices
    Follow the updates from @CityCouncil on the day.
    Sports Hall bookings opened late.
    Bank Holiday Monday was quiet.
    Community Hall and Meeting Room One were free.
    New Year classes start on the 6th.
    Google Chrome and Microsoft Edge both failed.
    The Red Cross used paper forms.
    Age Concern could not book the room.
    Local Mums Network
    Elderly Support Network
    Small Business Owners Network
    Fitness Instructors Network
    Youth Sports League
    Book Club Coordinators
    Riverside Community Centre User Group
    URGENT: We can't book the community hall.
    PSA: Council booking system is down.
    BREAKING: outage affecting hundreds of residents.
    UPDATE: Should be fixed soon.
    SUCCESS! Just booked my venues for next week.
    Payment failed after long wait - money taken but no booking
    Booking system down - urgent business meeting needs venue
    Cannot book meeting room - website keeps timing out
    Slow Query Detected
    API Response Time Degraded
    Critical Query Performance
    Database Connection Pool Exhausted
    High Error Rate on Booking Endpoint
    Equality Act groups are listed on the next page.
    Welsh and English pages were both slow.
    Muslim, Sikh and Hindu groups share the hall.
    Deaf users could not use the phone line.
    The Paralympic squad trains on Thursdays.
    Yoga, Pilates and Zumba were cancelled.
    Diwali and Eid parties are in the main hall.
    Brownies and Scouts meet at six.
    The Women's Institute meets in the small hall.
    Alcoholics Anonymous had to move its meeting.
    Zumba Gold was moved to Thursday.
    Spring Boot was updated in the same release.
    Connection Pooling was not configured.
    Amazon Web Services reported no problems.
    We use Kubernetes, Terraform and Ansible.
    Grafana showed a flat line, Prometheus did not.
    Nagios sent nothing.
    Stripe confirmed all payments.
    Worldpay had no outage.
    The Jenkins job had been red since Monday.
    Jenkins was restarted twice.
    The Freedom of Information Act request was answered in March.
    Our swimming lessons with Swim England restart on Monday.
    The Duke of Edinburgh awards evening has no room.
    The Nextcloud Talk server was not involved.
    We tested with Voice Over and Dragon Naturally Speaking.
    The Citizens Advice drop-in had to be cancelled.
    Local Government Association guidance was followed.
    They had booked through Eventbrite before.
    Play Street funding depends on the hall.
    I tried on Internet Explorer and on my tablet.
    Our Slimming World session was full.
    We meet for Tai Chi on Wednesdays.
    The Northern Line was closed as well.
    A Virgin Media fault was ruled out.
    The Bolton Wanderers coaching day is affected.
    The Parkrun volunteers met outside.
    Girlguiding and Scouts share the store room.
    A Jira board was opened at ten.
    We rely on Dial-a-Ride to get there.
    The Samaritans training evening was moved.
    Heap utilisation exceeded the limit twice.
    Replication Lag Exceeded Threshold
    Certificate Expiry Imminent on Gateway
    Disk Utilisation Warning
    Garbage Collection Overhead Limit Exceeded
    Connection Acquisition Timeout (30000 ms)
    The Black Friday freeze ended last week.
    Remembrance Sunday service is in the main hall.
    The Lord Mayor opened the new wing.
    Bonfire Night bookings were lost.
    Every Good Friday the centre is closed.
    We need the Steinway piano for the concert.
    The Blue Badge form timed out.
    Use the Change of Address form instead.
    The Council Tax pages were fine.
    It took the Elastic Load Balancer four minutes.
    Thread Dump analysis showed lock waits.
    The Circuit Breaker opened at 10:41.
    Blue Green deployment was not used.
    Rate Limiting was switched off in error.
    A Full Table Scan was seen in the plan.
    The Read Replica lagged by nine seconds.
    The Service Level Objective is 99.5 per cent.
    The Error Budget was spent by noon.
    Our Pilates class lost its slot.
    The Tuesday Lunch Club eats at one.
    Ward Councillors were told at eleven.
    Chief Executive approved the statement.
    The Head of Digital chaired the review.
    The Database Administrator added the index.
    Nobody at the desk could help.
    Lift engineers are due on Wednesday.
    """)
}
