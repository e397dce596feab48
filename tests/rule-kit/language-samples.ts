/** Passages written for these tests: announcements of a town hall, a museum, an association. */
export const LONG: readonly (readonly [language: string, text: string])[] = [
  [
    'fr',
    'La mairie vous accueille du lundi au vendredi de neuf heures à midi et de quatorze heures à dix-sept heures. Pour toute demande de carte d’identité ou de passeport, il faut prendre rendez-vous en ligne ou par téléphone. Les habitants qui ne peuvent pas se déplacer sont invités à contacter le service à domicile. Vous trouverez sur cette page la liste des pièces à fournir ainsi que les délais moyens constatés cette année.',
  ],
  [
    'fr',
    'Le conseil départemental soutient les associations sportives et culturelles qui font vivre le territoire. Chaque année, plus de trois cents projets reçoivent une aide financière. Les dossiers sont examinés par une commission composée d’élus et de bénévoles, puis transmis à l’assemblée pour décision. Cette aide n’est pas automatique : elle dépend du nombre d’adhérents, de l’ancienneté et de l’intérêt du projet pour les jeunes.',
  ],
  [
    'fr',
    'Votre enfant entre au collège en septembre. Pensez à l’inscrire au transport scolaire avant le quinze juillet : après cette date, une majoration sera appliquée. Si vous avez déménagé, signalez votre nouvelle adresse dans votre espace personnel, puis téléchargez un justificatif de domicile de moins de trois mois. Aucun remboursement ne sera accordé en cours d’année, sauf pour les familles dont la situation a changé.',
  ],
  [
    'en',
    'The museum is open every day except Monday and on public holidays during the winter season for all visitors. Tickets can be bought at the entrance or on our website, and children under twelve do not have to pay. If you are travelling with a group, please book your visit at least two weeks before you come, so that our guides can welcome you. There is a small restaurant in the garden, which is closed when it rains.',
  ],
  [
    'en',
    'Our company was founded in the north of the country by two engineers who wanted to build better tools for small farms. Since then it has grown into a team of more than eighty people, most of whom still live within walking distance of the first workshop. We believe that machines should be simple enough to be repaired by those who use them, and that is why every manual can be read without an account.',
  ],
  [
    'en',
    'You can change your password at any time from the settings page. When you do, you will be signed out of all other devices, and we will send you an email to let you know. If you did not ask for this change, follow the link in that message as soon as possible and our team will help you get your account back. We never ask for your password by phone or in a chat, so do not give it to anyone.',
  ],
  [
    'de',
    'Das Rathaus ist von Montag bis Freitag zwischen acht und sechzehn Uhr geöffnet. Wer einen neuen Ausweis braucht, kann einen Termin im Internet buchen oder bei uns anrufen. Bitte bringen Sie ein Foto und Ihren alten Ausweis mit. Wenn Sie nicht selbst kommen können, darf auch eine andere Person die Unterlagen abholen, sofern sie eine Vollmacht hat. Die Bearbeitung dauert in der Regel drei Wochen, im Sommer auch etwas länger.',
  ],
  [
    'de',
    'Unsere Stadt liegt an einem Fluss, der seit Jahrhunderten die Grenze zwischen zwei Ländern bildet. Viele Menschen, die hier wohnen, arbeiten auf der anderen Seite und fahren jeden Morgen mit dem Zug über die Brücke. Das ist nicht immer einfach, aber für die meisten gehört es zum Alltag. In den nächsten Jahren soll ein neuer Bahnhof gebaut werden, damit mehr Züge fahren und die Wartezeiten kürzer werden.',
  ],
  [
    'es',
    'El ayuntamiento está abierto de lunes a viernes de nueve de la mañana a dos de la tarde. Para pedir un documento hay que solicitar una cita por internet o por teléfono. Las personas que no pueden desplazarse tienen derecho a un servicio a domicilio, que es gratuito para los mayores de setenta años. En esta página encontrará la lista de los papeles que debe traer y los plazos de entrega, que pueden cambiar en verano.',
  ],
  [
    'es',
    'Nuestra asociación nació hace veinte años para ayudar a las familias que llegaban a la ciudad sin conocer a nadie. Hoy contamos con más de cien voluntarios que dan clases, acompañan a los niños al colegio y organizan actividades los fines de semana. Si usted quiere participar, escríbanos y le llamaremos para explicarle cómo trabajamos. No hace falta tener experiencia, pero sí ganas de compartir un poco de su tiempo.',
  ],
  [
    'it',
    'Il comune è aperto dal lunedì al venerdì dalle nove alle tredici. Per chiedere la carta d’identità bisogna prenotare un appuntamento sul sito oppure per telefono. Chi non può muoversi da casa ha diritto a un servizio a domicilio, che è gratuito per le persone anziane. In questa pagina si trova l’elenco dei documenti da portare e dei tempi di consegna, che in estate possono essere più lunghi di quelli indicati qui sotto.',
  ],
  [
    'pt',
    'A câmara municipal está aberta de segunda a sexta-feira das nove às dezassete horas. Para pedir um documento é preciso marcar uma hora pela internet ou por telefone. As pessoas que não podem sair de casa têm direito a um serviço ao domicílio, que é gratuito para os mais velhos. Nesta página encontra a lista dos papéis que deve trazer e os prazos de entrega, que no verão podem ser mais longos do que o habitual.',
  ],
  [
    'nl',
    'Het gemeentehuis is open van maandag tot en met vrijdag van negen tot vijf uur. Voor een nieuw paspoort moet u een afspraak maken via de website of met de telefoon. Wie niet zelf kan komen, mag iemand anders sturen als die een machtiging bij zich heeft. Op deze bladzijde vindt u een lijst van de papieren die u moet meebrengen en hoe lang het duurt voordat u ze terugkrijgt. In de zomer is dat soms wat langer dan normaal.',
  ],
  [
    'br',
    'Digor eo an ti-kêr bemdez eus al Lun d’ar Gwener, eus nav eur da greisteiz hag eus div eur da bemp eur. Ma fell deoc’h kaout ur gartenn-anv nevez e rankit goulenn un emgav dre bellgomz pe war al lec’hienn. An dud ha ne c’hallont ket dont o-unan a c’hall goulenn e teufe unan bennak d’o gwelet er gêr. War ar bajenn-mañ e kavot roll ar paperioù a rankit degas ganeoc’h hag an amzer a vez ret gortoz.',
  ],
  [
    'br',
    'Ar skol a zo bet savet gant tud ar vro e dibenn an ugentvet kantved evit ma vefe kelennet ar brezhoneg d’ar vugale. Abaoe ez eus muioc’h-mui a skolidi o tont bep bloaz ha bremañ ez eus ouzhpenn kant anezho. Ar skolaerien a gomz brezhoneg ganto hed an deiz, e-pad ar c’hentelioù hag er porzh ivez. Ar gerent n’int ket rediet da c’houzout ar yezh met kentelioù noz a zo evit ar re a fell dezho deskiñ.',
  ],
  [
    'oc',
    'La comuna es dobèrta del diluns al divendres de nòu oras a miègjorn e de doas oras a cinc oras. Per demandar una carta d’identitat cal prene rendètz-vos sul sit o per telefòn. Las personas que se pòdon pas desplaçar an drech a un servici a l’ostal, qu’es a gratis pels ancians. Sus aquesta pagina trobaretz la lista dels papièrs que vos cal portar amb vos e lo temps que vos caldrà esperar, que pòt èsser mai long l’estiu.',
  ],
  [
    'oc',
    'L’associacion foguèt creada i a mai de vint ans per defendre la lenga e la cultura del país. Ara son mai de cent aderents que fan de corses, d’espectacles e de libres pels enfants e pels adultes. Se volètz participar, escrivètz-nos e vos respondrem lèu. Cal pas saber parlar la lenga per venir, mas cal aver enveja d’aprene. Las reünions se fan cada dimars al vèspre dins la sala de la comuna, e totes son convidats.',
  ],
  [
    'ca',
    'L’ajuntament és obert de dilluns a divendres de nou del matí a dues de la tarda. Per demanar un document cal demanar cita per internet o per telèfon. Les persones que no es poden desplaçar tenen dret a un servei a casa, que és gratuït per als més grans. En aquesta pàgina trobareu la llista dels papers que heu de portar i els terminis, que a l’estiu poden ser més llargs del que és habitual en altres èpoques de l’any.',
  ],
  [
    'co',
    'A merria hè aperta da u luni à u venneri, da nove ore à meziornu è da duie ore à cinque ore. Per dumandà una carta d’identità ci vole à piglià un appuntamentu nant’à u situ o per telefonu. E persone chì ùn si ponu spustà anu dirittu à un serviziu in casa, chì hè à gratisi per l’anziani. Nant’à sta pagina truverete a lista di i documenti chì vo avete da purtà è u tempu chì ci vole à aspittà, chì di statina pò esse più longu.',
  ],
  [
    'eu',
    'Udala astelehenetik ostiralera irekita dago, goizeko bederatzietatik arratsaldeko bostetara. Agiri bat eskatzeko hitzordua hartu behar da interneten edo telefonoz. Etxetik mugitu ezin diren pertsonek eskubidea dute etxeko zerbitzu bat izateko, eta doakoa da adinekoentzat. Orri honetan aurkituko duzu ekarri behar dituzun paperen zerrenda eta itxaron beharreko denbora, udan luzeagoa izan daitekeena beste garaietan baino.',
  ],
  [
    'gsw',
    'D’ Gmeind esch offe vom Mändi bis am Fritti vom nin Ühr bis am Middaa un vom zwei bis am fenf Ühr. Fer e nejer Üsswiss müess mer e Termin üssmàche em Internet oder mem Telefon. D’ Lit wo net selwer kumme kenne, derfe eber ànderscht schicke wenn er e Vollmàcht het. Uf dere Sitt finde Ehr d’ Lischt vun de Papiere wo Ehr mitbringe müen un wie làng àss es dürt bis Ehr se zruck bekumme, em Summer manichmol e bissel länger.',
  ],
  [
    'gcf',
    'Mèri-la ouvè dépi lendi jis vandrèdi, a nèvè dimaten pou rivé a midi é a dézè pou rivé a senkè. Pou mandé on kat didantité fo zòt pran on randévou asi sit-la oben pa téléfòn. Moun ki pa pé déplasé kò a yo ni dwa a on sèvis ka vin a kaz a yo, é i gratis pou gran moun. Asi paj-lasa zòt ké touvé lis a tout papyé zòt fèt pou menné é konmyen tan i ka pran, lè karèm i pé diré plis tan ki lézòt lè adan lanné-la.',
  ],
  [
    'pl',
    'Urząd miasta jest otwarty od poniedziałku do piątku od ósmej do szesnastej. Aby złożyć wniosek o nowy dowód, trzeba umówić się na wizytę przez internet lub telefonicznie. Osoby, które nie mogą przyjść same, mają prawo do wizyty urzędnika w domu i jest to dla nich bezpłatne. Na tej stronie znajdą państwo listę dokumentów, które należy przynieść, oraz czas oczekiwania, który latem może być dłuższy niż zwykle.',
  ],
  [
    'sv',
    'Stadshuset är öppet från måndag till fredag mellan åtta och sexton. För att få ett nytt pass måste du boka en tid på webbplatsen eller ringa till oss. Den som inte kan komma själv har rätt att få besök i hemmet, och det är gratis för äldre personer. På den här sidan hittar du en lista över de papper som du ska ta med dig och hur lång tid det tar innan du får dem tillbaka. På sommaren kan det ta lite längre tid än vanligt.',
  ],
  [
    'ro',
    'Primăria este deschisă de luni până vineri, de la ora nouă la ora șaptesprezece. Pentru a cere un act de identitate trebuie să faceți o programare pe site sau prin telefon. Persoanele care nu se pot deplasa au dreptul la un serviciu la domiciliu, care este gratuit pentru cei în vârstă. Pe această pagină găsiți lista documentelor pe care trebuie să le aduceți și timpul de așteptare, care vara poate fi mai lung decât de obicei.',
  ],
  [
    'tr',
    'Belediye pazartesiden cumaya kadar sabah dokuzdan akşam beşe kadar açıktır. Yeni bir kimlik kartı almak için internetten ya da telefonla randevu almak gerekir. Kendisi gelemeyen kişiler evde hizmet isteyebilir ve bu hizmet yaşlılar için ücretsizdir. Bu sayfada yanınızda getirmeniz gereken belgelerin listesini ve bekleme sürelerini bulabilirsiniz. Yaz aylarında bu süre her zamankinden daha uzun olabilir ve bunun için özür dileriz.',
  ],
  [
    'lb',
    'D’Gemeng ass vu méindes bis freides vun aacht Auer moies bis fënnef Auer owes op. Fir eng nei Identitéitskaart muss een e Rendez-vous um Internet oder um Telefon huelen. Leit, déi net selwer komme kënnen, hunn d’Recht op e Besuch doheem, deen fir eeler Leit gratis ass. Op dëser Säit fannt Dir d’Lëscht vun de Pabeieren, déi Dir matbrénge musst, a wéi laang et dauert, bis Dir se zeréck kritt. Am Summer ka dat och emol méi laang daueren.',
  ],
];

/** About twenty words each. */
export const MEDIUM: readonly (readonly [language: string, text: string])[] = [
  [
    'en',
    'The museum is open every day except Monday and on public holidays during the winter season for all visitors.',
  ],
  [
    'en',
    'Some text is written here in english and is long enough to enable the language determination (more than twenty words)',
  ],
  [
    'en',
    'We use cookies to make our website work better for you. You can accept them all or choose which ones you want.',
  ],
  [
    'en',
    'All rights reserved. No part of this publication may be copied or stored without the written permission of the publisher.',
  ],
  [
    'fr',
    'Le musée est ouvert tous les jours sauf le lundi et les jours fériés pendant la saison d’hiver pour tous les visiteurs.',
  ],
  [
    'fr',
    'Nous utilisons des cookies pour améliorer le site. Vous pouvez tout accepter, tout refuser ou choisir ceux qui vous conviennent.',
  ],
  [
    'fr',
    'Abonnez-vous à la newsletter du Financial Times et du Wall Street Journal pour suivre les start-up de la French Tech à San Francisco et New York.',
  ],
  [
    'fr',
    'Le groupe Queen a sorti We Are the Champions et Bohemian Rhapsody, deux titres qui ont fait le tour du monde dans les années soixante-dix.',
  ],
  [
    'de',
    'Das Museum ist jeden Tag außer Montag und an den Feiertagen im Winter für alle Besucher geöffnet, und der Eintritt ist frei.',
  ],
  [
    'es',
    'El museo está abierto todos los días excepto los lunes y los días festivos durante el invierno para todos los visitantes de la ciudad.',
  ],
  [
    'br',
    'Ar mirdi a zo digor bemdez nemet d’al Lun ha d’an deizioù gouel e-pad ar goañv evit an holl weladennerien a zeu da gêr.',
  ],
  [
    'oc',
    'Lo musèu es dobèrt cada jorn levat lo diluns e los jorns de fèsta pendent l’ivèrn per totes los visitaires de la vila.',
  ],
];

/** Texts that are no running text in any language: nothing may be said of them. */
export const NOT_PROSE: readonly (readonly [what: string, text: string])[] = [
  [
    'names',
    'Marie Dupont, Jean Le Goff, Anne Martin, Pierre Durand, Yann Kervella, Sophie Bernard, Luc Petit, Claire Moreau, Hugo Robert, Emma Richard, Louis Simon, Alice Laurent, Jules Michel, Léa Garcia, Paul Lefebvre',
  ],
  [
    'products',
    'iPhone 15 Pro Max, Samsung Galaxy S24 Ultra, Google Pixel 8, Sony WH-1000XM5, MacBook Air 13, Dell XPS, Nintendo Switch OLED, PlayStation 5, Xbox Series X, Apple Watch, Kindle Paperwhite, GoPro Hero Black, Bose QuietComfort, Fitbit Charge, Canon EOS, Logitech MX Master, Microsoft Surface Pro, Lenovo ThinkPad Carbon, Asus Zenbook, HP Spectre',
  ],
  [
    'nav',
    'Accueil Actualités Agenda Contact Mentions légales Plan du site Accessibilité : non conforme Mairie Enfance Jeunesse Culture Sport Urbanisme Environnement Transports Social Santé Emploi Logement Démarches Recherche Connexion Facebook Twitter Instagram LinkedIn YouTube Newsletter Partager Imprimer',
  ],
  [
    'filler',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur. Excepteur sint occaecat cupidatat non proident, sunt in culpa qui officia deserunt mollit anim id est laborum.',
  ],
  [
    'code',
    'const total = items.filter((item) => item.price > 0).reduce((sum, item) => sum + item.price, 0); if (total > limit) throw new RangeError(message); return format(total, locale, currency); export default function render(props) { return createElement(Fragment, null, children); }',
  ],
  [
    'addresses',
    '12 rue Victor Hugo, 29200 Brest ; 4 place Wilson, 29000 Quimper ; 7 quai Carnot, 22000 Saint-Brieuc ; 18 boulevard Foch, 35000 Rennes ; 3 allée Kerlan, 56000 Vannes ; 25 avenue Foch, 44000 Nantes ; 9 impasse Kergonan, 29300 Quimperlé',
  ],
];
