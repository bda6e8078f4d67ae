/// Words that say nothing particular about a person: function words and the words that everybody
/// uses of a service in trouble.
enum StoryWords {
  static let common: Set<String> = Set(
    """
    about above after again against all also although always another anyone anything around
    because been before being below between both cannot can't completely could couldn't does doesn't
    doing done don't down during each either else even ever every everyone from getting give given
    going good great have haven't having hello help here hope into it's i've just know like
    long made make many more most much need needs needed never next normal nothing only other
    others ours over please quite really said same seem seems several should some someone something
    soon still such sure take taken tell than thank thanks that their them then there these they
    they're thing things think this those through time today together tomorrow told tried tries
    trying under until urgent urgently very want wants week were we're we've what when where which
    while will with within without would wrong yesterday yours
    access application available book booked booking bookings broken council crash crashed crashes
    down error errors fail failed failing fails fixed issue issues load loading loads minutes online
    outage page pages problem problems service services site slow slowly support system systems
    technical timing unable website working
    """.split { $0 == " " || $0.isNewline }.map(String.init))
}
