import { WordClasses } from "../word-classes.ts";
import type { Piece } from "./pieces.ts";

const classes = new WordClasses(({ placeKey }) => placeKey);

/** A class of words around names and in them. */
function words(text: string): number {
  return classes.add(text.trim().split(/\s+/));
}

/** Whether a piece is a word of one of these classes: `is(piece, TOWN_WORDS | REGION_WORDS)`. */
export function is(piece: Piece | undefined, kinds: number): boolean {
  return piece !== undefined && (classes.of(piece.form) & kinds) !== 0;
}

/** Before a name they say that it is a place. */
export const LOCATIVE = words(
  `in at near outside inside around across throughout towards toward into via off beyond within between
  downtown central leaving entering reaching`,
);

/** Words that begin sentences with a capital and are no part of a name. */
export const OPENERS = words(
  `the a an but and or when while after before since although as if then now thus both only even for with though because
  however meanwhile today yesterday also still until once unless whether like unlike despite following that this these
  those its his her their our many most some all no nor so yet there here`,
);

/** Before a name they leave it open whether it is a place. */
export const WEAK_LOCATIVE = words("of from to through along over for and or on against en de");

/** "the town of X", "X district": what the place is. */
export const TOWN_WORDS = words(
  `town towns city cities village villages hamlet hamlets suburb suburbs neighborhood neighbourhood settlement
  municipality commune port capital resort camp stronghold outskirts quarter district districts barrio township`,
);
export const REGION_WORDS = words(
  `province provinces governorate governorates region regions state states department departments oblast prefecture
  division republic departement provincial`,
);
/** "X district": a unit below regions, or a part of a city. */
export const DISTRICT_WORDS = words(
  `district districts county counties territory cercle woreda subdistrict upazila tehsil raion rayon zone lga locality
  township townships canton chiefdom`,
);

/** "X refugee camp" */
export const CAMPS = words("refugee refugees displaced displacement idp idps");

/** "Abducted from X", "fled X": something happened there. */
export const TAKEN_OR_FLED = words(
  `abducted kidnapped taken seized snatched captured fled flee flees fleeing driven expelled displaced evacuated
  escaped ousted withdrew withdraw withdrawn withdrawing retreated retreat retreating pulled`,
);
/** Before a name they say that it is a place: nobody storms a person. */
export const ASSAILED = words(
  "attacked stormed raided shelled retook recaptured overran besieged torched pounded entered fled fleeing",
);
/** "X, a farming community": what X is. */
export const SETTLEMENTS = words(
  "village town city community hamlet settlement suburb camp township locality municipality commune neighborhood neighbourhood",
);
/** "the X-Y road" */
export const ROAD_WORDS = words("road roads highway motorway route axis railway corridor");

/** "the X region", and what is no region of its own. */
export const AREA_WORDS = words("area areas valley countryside desert");
/** "the outskirts of X" */
export const EDGE_WORDS = words(
  "outskirts suburb suburbs edge vicinity neighborhood neighbourhood countryside",
);

/** Behind a name and with a capital they make it that of a street. */
export const STREETS = words(
  "street avenue ave boulevard blvd lane drive court parkway terrace circle turnpike pike road rd",
);

/** After a name they keep it a place: "Mosul airport", "Paris Police Prefecture". */
export const FOLLOWERS = words(
  `airport university hospital police province governorate region state district department county city town village
  stadium embassy consulate prison jail mosque cathedral church temple market square street road avenue bridge station
  metro subway international airbase base barracks camp prefecture court council mayor governor attacks attack
  bombing bombings shooting massacre siege area suburb valley river island mountains hills border crossing desert
  peninsula port harbour harbor railway train bus military army central north south east west northern southern
  eastern western high supreme criminal federal national regional zoo park museum hotel mall theatre theater
  marathon agreement accords process conference summit time government authorities provincial municipal metropolitan
  fire medical sheriff`,
);

/** "the X attack": X is where it was. */
export const ATTACK_NOUNS = words(
  "attacks attack bombing bombings shooting shootings massacre massacres siege",
);

/** Before a name they belong to it or to a place. */
export const PLACE_ADJECTIVES = words(
  "north south east west northern southern eastern western central northeastern northwestern southeastern southwestern northeast northwest southeast southwest upper lower greater inner outer downtown occupied rural old mainland metropolitan coastal border frontier port mining market garrison",
);

/** After a demonym they say whose they are, not where. */
export const MISSIONS = words("embassy embassies consulate consulates ambassador ambassadors");

/** Before a name they say that it is a person. */
export const TITLES = words(
  `mr mrs ms miss dr sir lord lady judge justice president prime minister premier chancellor senator sen rep
  congressman congresswoman governor gov mayor general gen colonel col major maj captain capt lieutenant lt sergeant
  sgt corporal cpl private admiral commander officer detective inspector constable sheriff chief prosecutor professor
  prof pope bishop archbishop cardinal father fr monsignor msgr sister brother rabbi imam sheikh shaykh mullah maulvi
  ayatollah king queen prince princess spokesman spokeswoman spokesperson ambassador secretary director deputy
  commissioner analyst engineer comrade don dona senor senora doctor attorney lawyer judge magistrate`,
);

/** "Ali bin Tamim": what comes after is a name. */
export const PATRONYMIC = words("bin ibn bint ould abu umm van von");

/** "San Pedro Perulapan" is not San Pedro. */
export const SAINTS = words("san santa santo saint");

/** Given names that are places too, or that come before surnames that are ("Ben Jordan"). */
export const GIVEN_NAMES = words(
  `aaron abraham adam adrian ahmad ahmed alan albert alberto alejandro alex alexander alexandra alfonso alfredo ali
  alice alicia allen alvaro amanda amy ana andre andrea andres andrew angel angela anna anne anthony antonio armando
  arthur arturo ashley austin barbara ben benjamin bernardo bill bob brandon brian bruce camilo carl carla carlos
  carmen carol caroline catherine cesar chad charles charlotte chris christian christina christine christopher clara
  claudia craig cristian cristina daniel david dennis diana diego donald dorothy douglas eduardo edgar edward elena emilio ernestina eugenio evaristo fabio guadalupe hernan horacio humberto isidro
  joaquin leonel lorenzo marcelo marcelino mauro melchor modesto napoleon nicanor octavio oswaldo rigoberto rosario rene
  ruben segundo teodoro tomas vladimir wilfredo virgilio franklin merrick delano
  elizabeth emily emma emmanuel enrique eric ernesto eva felipe felix fernando fidel florence francis francisco frank
  frederick gabriel gary george gerardo gilberto gloria gonzalo grace graham greg gregory guillermo gustavo harry
  hassan hector helen henry herman hugo hussein ibrahim ignacio ismail israel ivan jack jackson jacob jaime james jane
  janet jason javier jean jeff jeffrey jennifer jerry jessica jesus jim joan joe john jonathan jordan jorge jose joseph
  josh joshua juan judith julia julian julie julio justin karen kate katherine keith kelly kevin kim kyle larry laura
  lauren leon leonardo lincoln linda lisa logan louis lucas luis madison manuel marco marcos margaret maria mariano
  marie mario mark martha martin mary matthew mauricio mehdi melissa michael michelle miguel mike mohamed mohammad
  mohammed muhammad nancy nathan nelson nicholas nicolas nicole oliver omar orlando oscar pablo pamela paris patricia
  patrick paul paula pedro peter philip rachel rafael ramiro ramon raul rebecca ricardo richard robert roberto rodolfo
  rodrigo roger roland ronald rosa ruben ruth ryan salvador sam samuel sandra santiago sara sarah scott sean sergio
  sharon simon sofia sophie stephanie stephen steve steven stuart susan sydney teresa thomas tim timothy tom tony
  tyler valentina vicente victor victoria vincent virginia walter wayne william willie xavier yusuf`,
);

/** Words of the language that are towns somewhere: only a place with a region or country after them. */
export const NEVER_ALONE = words(
  `alliance along anthem as asia august band bank banks bar battle battlefield be beaver best bo boom 
  bright bro brush buy cash cat cave center central chamber chance change chin claim clay college colon come
  commerce concession concord condom conversion corona cot crane dale date deal defiance diamond dig divide drama eagle
  early east eastern economy eden empire energy enterprise equality erode est ete eureka even fate fairy federal field
  fields fleet forest fort four free freedom friendly friendship fully gang gap garden gas gate gateway gay genesis
  glad glen globe goes grace grade grand grant grants grave gray great green guide hail half halfway ham hammer hand
  harbor hard harmony he hell help her hero hill hit holiday home homeland hope hot house how hurricane ideal imperial
  independence industry inn international iron island jam joint jump justice key kill king la lake lance landing las
  law league lend let level liberal liberty lice life light like log lone long look los loss love low lure
  mace made magnet main mama man manage march mare marathon market mary may media medical mentor mine
  mission moment monument moor morning most mount mountain mouth much mud mule naval need never new none nor normal north
  northern northwest northeast nov oasis of off oil old on one only or oral order orange page palace palm panorama par
  paradise parade paramount park parole part peace pen penal pilot pine pioneer plain plains plunge point pole police
  polo pop port post power prairie price pride princess progress prospect protection public race rail rain ranch ray
  ready real record red relief republic rescue reserve rest retreat rifle ring river road rock rodeo rose
  rough round rugby rural safe sake sale same sand sang save saw say scale school sea seal section sector
  security see semi send senate seven shade share sharp shaw shell ship shore short show side sig sigma silly silver
  sky smart snow so son song south southern southwest southeast sparks spirit split sport sports spring springs square
  stable stadium staff stage star state station steel steep sterling still stone stop store storm story stream street
  strong success summer summit sun sunrise sunset super superior sur sure surprise table tactic talent tall tank tape
  target tax tell temple ten terrace than the then there they thing this three tide tiger tim time tire to today top
  total tower town track trade trail train transit tree trooper true trust try tunnel turn turner twin un
  under union unit unity unit universal university up us vale valley van vi via vice view village vice virgin vista
  vital wade wall want war warm watch water way we welcome well wells west western wheel white whitehouse wild will wind
  window winter wish woodland woods work world worms worst worth wright yellow yes young youth zone
  january february april june july september october november december monday tuesday wednesday thursday friday saturday sunday
  al el an at as ash ar ad az abu bin ibn ben hadj haji sayed sayyid sheikh khan mullah hassan hussein ahmad mohammad
  army navy force forces general colonel captain major minister president mayor senor santo san santa saint
  canton cantons garrison fort barracks mercedes toyota ford bello media capital patrol republican congress parliament church mosque cathedral allah god islam muslim christian`,
);

/** Words that are towns too: a capital letter inside an ordinary sentence, or a locative, settles it. */
export const AMBIGUOUS = words(
  `nice reading bath mobile orange garrison split most male sale bari bend bury date derby hull deal lancaster lincoln
  victoria windsor winchester chester cork como essen male cannes sens tours nancy troyes lens laon gap brest worms
  hamm halle ulm marl ware wells ely diss eye rugby crewe tar orange nola mira lucera
  vera mango sandy belle opportunity tula samara split tuzla mostar battle bray sligo mallow trim bandon nenagh
  aurora columbus independence phoenix buffalo bend salem eugene concord normal champaign temple waco tyler marshall
  sherman denton plano garland irving mission houma gary flint jackson lansing saginaw midland troy warren pontiac
  madison janesville superior hudson`,
);

/** After a country's name they make it an adjective: "US troops", "United States military". */
export const ATTRIBUTED = words(
  `military army navy air marine marines coast troops soldiers forces force personnel officials official officers
  officer president vice secretary senator senators congressman congress senate house embassy consulate ambassador
  diplomat diplomats diplomatic citizen citizens national nationals attorney federal state district court courts
  dollar dollars drone drones airstrike airstrikes strike strikes raid raids operation intelligence special counterterrorism
  counter central department defense defence prime minister ministry foreign government-backed led backed built born
  based made trained funded supplied led-coalition coalition border police authorities airline airlines company firm
  jet jets warplane warplanes helicopter helicopters base bases missile missiles tanks convoy nationality passport
  election elections law laws media press journalist journalists reporter writer aid administration`,
);

/** Verbs of governments. */
export const SPEECH = words(
  `said says say announced announces accused accuses blamed blames denied denies condemned condemns rejected rejects
  insists insisted warned warns claimed claims vowed vows urged urges demanded demands agreed agrees refused refuses
  responded declared declares expressed called calls wants wanted backs backed supports supported welcomed`,
);

/** Names of organisations, papers and agreements that hold a place without being there. Keys. */
export const NOT_PLACES: readonly string[] = [
  "new york times",
  "new york post",
  "new york daily news",
  "washington post",
  "washington times",
  "los angeles times",
  "chicago tribune",
  "boston globe",
  "times of india",
  "times of israel",
  "jerusalem post",
  "moscow times",
  "bank of england",
  "bank of america",
  "church of england",
  "voice of america",
  "manchester united",
  "manchester city",
  "real madrid",
  "paris st germain",
  "islamic state in iraq and the levant",
  "islamic state in iraq and syria",
  "islamic state in iraq and al sham",
  "islamic state of iraq and the levant",
  "islamic state of iraq and syria",
  "islamic state of iraq and al sham",
  "islamic state of iraq",
  "islamic state in iraq",
  "islamic state west africa",
  "islamic state in the greater sahara",
  "islamic state in west africa province",
  "islamic state khorasan",
  "islamic state in khorasan",
  "al qaeda in the arabian peninsula",
  "al qaida in the arabian peninsula",
  "al qaeda in the islamic maghreb",
  "al qaida in the islamic maghreb",
  "al qaeda in iraq",
  "al qaida in iraq",
  "revolutionary armed forces of colombia",
  "communist party of the philippines",
  "communist party of nepal",
  "communist party of india",
  "popular front for the liberation of palestine",
  "democratic forces for the liberation of rwanda",
  "national union for the total independence of angola",
  "liberation tigers of tamil eelam",
  "united liberation front of assam",
  "national democratic front of bodoland",
  "movement for the emancipation of the niger delta",
  "kurdistan workers party",
  "patriotic union of kurdistan",
  "kurdistan democratic party",
  "tehrik e taliban pakistan",
  "tehreek e taliban pakistan",
  "jund al khilafah",
  "organization of american states",
  "league of arab states",
  "military times",
  "fars news",
  "manila bulletin",
  "stockholm syndrome",
  "geneva convention",
  "geneva conventions",
  "vienna convention",
  "rome statute",
  "oslo accords",
  "schengen agreement",
  "american airlines",
  "british airways",
  "turkish airlines",
];
