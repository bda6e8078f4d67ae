/// What people write around personal data. `{kind}` is where a value is planted.
enum CorpusTemplates {
  static let names = CorpusNames.lines(
    """
    I have been trying since nine. Regards, {full}
    Nobody answered the phone all day.\\n\\nKind regards,\\n{full}
    Please sort this out. Many thanks, {given}
    It is not good enough.\\n- {given}
    Yours sincerely\\n{full}
    Thanks\\n{given} {family}
    Best wishes, {full} (treasurer)
    Dear {given}, thank you for getting back to me so quickly.
    Hi {given}, the hall is booked for six.
    Hello {full}, we are looking into it.
    Dear Mrs {family}, your refund is on its way.
    Mr {family} rang again about the swimming lessons.
    Please tell Dr {family} that the clinic room is free.
    Ms. {family} could not complete the form.
    We passed it on to Cllr {full} this morning.
    My name is {full} and I run the toddler group.
    my name is {lower} and i cannot log in
    My name's {given}, I am a carer.
    I am {given} and I live round the corner.
    I'm {full}, secretary of the bowls club.
    This is {full} from the tenants' group.
    Hello, this is {given} calling about the badminton.
    My daughter {given} has her party on Saturday.
    I need it for my son {given}, who uses a wheelchair.
    my mum {given} is 84 and does not use a computer
    My neighbour {full} had the same trouble.
    My husband, {given}, tried on his phone as well.
    My son's name is {given} and he is on the list.
    My elderly father {full} waited two hours.
    Our twins {given} and {given2} were in tears.
    I spoke to {given} at the desk and she was lovely.
    I spoke with {full} on Tuesday.
    The ticket was assigned to {full} at 10:15.
    Escalated to {given} {family} in the second line.
    It was approved by {full} on Friday.
    A lady called {given} told me to wait.
    I emailed {full} twice without an answer.
    Then {full} said the payment had gone through.
    {given} {family} rang back at noon.
    Caller: {full}
    Reported by: {full}
    Customer name: {full}
    Owner: {given} {family}
    Can you ask {given} to call me back?
    {full} (Riverside Area)
    According to {full} the lift is also out.
    The fix was deployed by {full} just after lunch.
    Signed, {full}
    Please thank {given}, she went out of her way. Thanks {given}!
    The instructor, Miss {family}, waited in the car park.
    We handed over to {given} at the end of the shift.
    Told {given} we would ring back within the hour.
    first_name=Zephyrine&last_name={family}
    Prof. {family} needs the lecture theatre.
    Reverend {family} has a funeral on Thursday.
    """)

  static let patterned = CorpusNames.lines(
    """
    email|You can write to me at {email} any time.
    email|Contact: {email}, evenings only
    email|mailto:{email}?subject=refund
    email|GET /api/password-reset?email={emailEncoded} 200
    email|My address is <{email}>.
    email|User not found: {email}
    phone|Please ring me on {phone} after six.
    phone|Tel: {phone}
    phone|my number is {phone} thanks
    phone|Call back requested ({phone})
    phone|Mobile {phone}, landline broken
    phone|SMS to {phone} failed with code 21
    postcode|We live in {postcode} and it is a long walk.
    postcode|Postcode: {postcode}
    postcode|lookup failed for postcode={postcodeTight}
    postcode|Deliver the bins to {postcode}, please.
    address|I live at {street} and need the hall nearby.
    address|Please send the letter to {street}.
    address|Address: {street}, ground floor
    address|The carer comes to {street} each morning.
    ipAddress|Client {ipv4} opened 40 connections.
    ipAddress|connection from {ipv4} refused
    ipAddress|Blocked {ipv4}, {ipv6} at the edge
    ipAddress|remote=[{ipv6}]:51234 closed
    ipAddress|{ipv4} - - [12/Mar/2024:10:00:01 +0000] "GET / HTTP/1.1" 200 12
    account|New booking request: facility=AB003, user={user}
    account|My account number is {digits8} if that helps.
    account|WHERE user_id = '{user}' ORDER BY created
    account|Customer {digits6} was charged twice.
    account|membership number {digits7} expired
    account|sort code {sort}, please refund there
    reference|Payment taken, reference {ref}.
    reference|Booking created successfully: ID={ref}
    reference|My booking reference is {ref} and it has vanished.
    reference|See ticket {ref} for the first report.
    reference|order number {digits7} never arrived
    reference|INSERT INTO bookings VALUES ('{ref}', 'CH001', 15.00)
    nationalInsurance|My NI number is {ni}.
    nationalInsurance|national insurance {ni} was on the form
    nationalInsurance|applicant {ni} rejected
    nhsNumber|NHS number {nhs} for the blue badge
    nhsNumber|patient {nhs} could not be matched
    nhsNumber|her NHS no is {nhs}
    card|I paid with {card} and it failed.
    card|Card number {card}, expiry next year
    card|pan={card} declined
    card|the card ending {digits4} was charged
    token|Authorization: Bearer {token}
    token|retrying with api_key={token}
    token|https://example.net/reset?token={token}&lang=en
    token|session cookie {jwt} leaked
    token|login failed, password={password}
    token|"client_secret": "{token}"
    token|my password is {password} and it does not work
    token|jdbc:postgresql://{credentials}@db:5432/bookings
    vehicle|My car {reg} was towed from the hall.
    vehicle|Permit for vehicle {reg} not renewed
    vehicle|a white van, {reg}, blocked the ramp
    birthDate|My date of birth is {dob}.
    birthDate|DOB {dob}, flat above the shop
    birthDate|He was born on {dob} and needs a child's ticket.
    birthDate|date_of_birth={dobISO}
    handle|Agree with {handle}, the site is useless.
    handle|{handle} did you get through in the end?
    handle|cc {handle}
    """)

  /// Written after the detectors and first run without changing them: an honest second opinion.
  static let heldOut = CorpusNames.lines(
    """
    name|Good afternoon, I would like a refund please, {full}
    name|Could {given} {family} please ring me?
    name|it was {given} who took my call, very rude
    name|{given}'s card was charged three times.
    name|We were told by {given} that it would take an hour.
    name|Passed to {full} for a decision.
    name|Sent on behalf of {full}
    name|My grandson {given} missed his lesson again.
    name|my wife's name is {full}
    name|the lady on reception, {given}, was helpful
    name|Chair: {full}. Minutes: {given} {family}.
    name|Thanks for your help {given}
    name|Hello there,\n\nno confirmation came.\n\n{full}
    name|attn {full}
    name|Interview with {full}, duty engineer
    name|{given} and {given2} both lost their slots.
    name|Mrs {given} {family} and Mr {family} share a pass.
    name|As {full} pointed out, the index was missing.
    name|Sincerely yours, {full}
    name|I'm writing for my father, {full}, who is 91.
    name|My friend {given} got through on her phone.
    name|customer_name="{full}"
    name|Approver {full} signed the change
    name|our caretaker {given} opened up for us
    name|{full}: I can see the pool is full
    name|Please contact {full} in Leisure.
    email|{email}
    email|sent from {email} at 9
    phone|{phone}
    phone|ring {phone} or {phone}
    phone|Contact no: {phone}.
    postcode|{postcode}
    postcode|(near {postcode})
    address|delivered to {street}
    address|{street}
    ipAddress|{ipv4}
    ipAddress|X-Forwarded-For: {ipv4}, {ipv4}
    account|{user} was locked out
    account|userId={digits6}
    reference|{ref}
    reference|Your reference: {ref}
    reference|/api/bookings/{digits6}/cancel
    nationalInsurance|NINO: {ni}
    nhsNumber|{nhs}
    card|{card}
    card|paid by card {card} on the 4th
    token|{jwt}
    token|secret={token}
    token|x-api-key: {token}
    token|password: {password}
    vehicle|{reg}
    birthDate|d.o.b. {dob}
    birthDate|birthday is {dob}
    handle|{handle}
    """)

  /// Passages as they come: several kinds together, in a hurry, with slips. Values stand in `⟦⟧`
  /// behind their kind.
  static let passages: [String] = [
    """
    hi its ⟦name:Gwenllian⟧ here again, still no joy. i rang on ⟦phone:07700 900 481⟧ and left a
    message for ⟦name:Tunde⟧ but nobody called. flat is ⟦address:14 Acacia Avenue⟧ ⟦postcode:LS6 2AB⟧
    """,
    """
    Caller is Mrs ⟦name:Featherby⟧, DOB ⟦birthDate:04/11/1938⟧, NI ⟦nationalInsurance:QQ 12 34 56 C⟧ read
    out over the phone. She asked that we write to ⟦email:j.featherby38@mail.example⟧ only.
    """,
    """
    Spoke to ⟦name:Bhavesh⟧ in finance. He confirmed card ending ⟦card:4421⟧ was charged twice for
    booking ⟦reference:BK-20240312-077⟧. Refund to sort code ⟦account:20-44-11⟧ account ⟦account:73920461⟧.
    """,
    """
    To whom it may concern, my late mother ⟦name:Philomena Quigley⟧ held pass ⟦account:user_88213⟧. Please
    close it. Yours faithfully, ⟦name:Declan Quigley⟧, ⟦address:Flat 2, 9 Mill Lane⟧, ⟦postcode:BT7 1NN⟧
    """,
    """
    Posted by ⟦handle:@marnie_w84⟧: the site charged me twice!! my reg is ⟦vehicle:KX19 ZRT⟧ and now i have a
    parking fine too
    """,
  ]
}
