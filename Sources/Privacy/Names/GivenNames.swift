/// Given names that are common in the United Kingdom, from many traditions. A help for names that
/// nothing introduces; contexts find the others.
enum GivenNames {
  static func contains(_ word: Word) -> Bool { plain.contains(word) }

  static let plain = WordSet(
    """
    aaron abbie abdul abdullah abigail abraham ada adam adele adrian adriana agnes agnieszka ahmed
    aidan aileen aisha alan alana albert alec alejandro alena alex alexander alexandra alfie alfred
    ali alice alicia alison alistair aliyah allan allen alma amanda amelia amina amir amit amy ana
    anastasia andrea andreea andrei andrew andy angela angelina angus anil anita anjali ann anna anne
    annette annie anthony anton antonia antonio anwar archie arjun arlo arthur arun asha ashley asif
    audrey ava ayesha aziz babatunde barbara barry beata beatrice ben benjamin bernadette bernard
    bernice beth bethany betty beverley bilal blessing bob bogdan brandon brenda brendan brian bridget
    bronwen bruce bryan callum cameron camilla carl carla carlos carmen carol carole caroline carolyn
    catherine cathy catrin cecilia celia chantelle charles charlie charlotte chen chidi chinedu
    chloe chris christina christine christopher cian ciara claire clara clare clive colette colin
    conor constance craig cristina cynthia daniel daniela danielle danny daphne darren dave david
    dawid deborah debbie deepa deepak denise dennis derek devon diana diane dimitri dinesh dolores
    dominic donald donna dorota doris dorothy douglas duncan dylan edith edmund eduardo edward edwin
    eileen elaine eleanor elena eleni elijah elin eliza elizabeth ella ellen ellie elliot elsie emeka
    emily emma emmanuel eric erica erin esme esther ethan eugene eunice euan evan eve evelyn evie
    ewan ewa ezra faisal farah farhan fatima fatma felicity fergus fiona florence frances francesca
    francis fraser fred freddie frederick freya gabriel gareth gary gavin gemma geoff geoffrey george
    georgia georgina gerald gerard geraldine gillian gina giovanni giulia gladys glen glenn gloria
    gordon grace graham grzegorz gurpreet gwen gwyneth hamza hannah hans harold harpreet harriet
    harrison harry harvey hassan hazel heather hector helen helena henry hilary hilda howard hugh hugo
    humphrey hussein huw ian ibrahim ifan imogen imran ines ingrid ioana irene isaac isabel isabella
    isabelle isla ismail ivan ivor iwona jack jackie jacob jacqueline jake jakub jamal james jamie jan
    jane janet janice jasmine jason jasper javier jay jayne jean jeanette jeff jeffrey jen jennifer
    jenny jeremy jerome jess jessica jill jim jimmy joan joanna joanne jodie joe joel john johnny
    jon jonathan jose joseph josephine josh joshua joyce juan judith judy julia julian julie juliet
    justin kamal karen karim karl karolina kasia kate katarzyna katherine kathleen kathryn kathy katie
    katy kavita kay kayleigh keith kelly ken kenneth kerry kevin khadija kian kieran kim kirsty krishna
    krystyna krzysztof kumar kwame kyle lakshmi lara laura lauren laurence lawrence leah leanne lee
    leila len lena leo leon leonard leroy lesley leslie lewis liam liliana linda lindsay lisa liz
    lloyd logan lois lorraine louis louisa louise lucas lucia lucy luis luke lydia lyn lynn lynne
    maciej madeleine maggie magdalena mahmoud malcolm malgorzata mandy manjit manuel marcel marcin
    marcus margaret maria mariam marian marianne marie mario marion marjorie marlene marta martha
    martin martina mary maryam mateusz matilda matt matthew maureen maurice mavis maxine megan mehmet
    mei mel melanie melissa michael michal michelle mick miguel mike mila mildred millie mo mohamed
    mohammad mohammed moira molly monica mona morag moses muhammad muriel mustafa myra nadia nadine
    naomi nasreen natalia natalie natasha nathan nathaniel neha neil nellie nia niall niamh nicholas
    nick nicola nicole nigel nikhil nikki nina noah noel nora norma norman nuala olga oliver olivia
    omar oscar osman owen pablo paddy pamela patel patricia patrick paul paula pauline pawel pedro
    perry peter petra phil philip philippa phillip phoebe phyllis pierre piotr polly pooja pradeep
    priya quentin rachel radoslaw rahul raj rajesh ralph ramesh rania rashid ravi raymond rebecca
    reece reginald rekha rhian rhiannon rhys ricardo richard rita rob robert roberto rodney roger
    rohan roland ron ronald rory rosa rosalind rosemary rosie ross rowan roxanne roy rukhsana rupert
    russell ruth ryan saad sabrina sadia said saira sally sam samantha samir samira samuel sandeep
    sandra sanjay sara sarah saskia scott sean sebastian selina seamus shabana shahid shannon shanice
    sharon shaun shazia sheila shelley sheila shirley shreya sian sidney simon simone sinead siobhan
    sofia sonia sophia sophie spencer stacey stan stanley stefan stella stephanie stephen steve steven
    stewart stuart suki sunil sunita surinder susan susannah suzanne svetlana sylvia tahir tamara tania
    tanya tara tariq ted terence teresa terry tess thea thelma theo theodore theresa thomas tim
    timothy tina tobias toby todd tom tomasz tommy toni tony tracey tracy trevor tristan tyrone umar
    una ursula usman valerie vanessa vera verity veronica vicky victoria vijay vikram vincent vivian
    vivienne walter wanda warren wayne wendy wilfred william winifred wojciech xavier yasmin yasmine
    yolanda yusuf yvette yvonne zach zachary zainab zara zeinab zoe zofia zsofia
    """)

  /// Names that are words, months or places as well: they need a context of their own.
  static let ambiguous = WordSet(
    """
    will mark may june april august grace hope faith joy rose ray bill art dawn summer robin frank
    dean grant chase pat sue drew miles max victor christian guy penny ivy holly lily daisy iris
    violet ruby amber jade crystal charity harmony melody angel autumn chelsea paris sydney jordan
    lincoln chester austin chance ash basil bob carol eve frances gene hazel heather jack jay jean
    kay ken lee lance mercy misty norm olive patience pearl peg rich rob roger rusty sandy
    skip stew sunny ted tom major duke earl king prince noble page reed cliff clay glen heath forest
    brook brooke coral georgia florence victoria virginia china india asia jan mo ali van dale
    """)
}
