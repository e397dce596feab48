/*
 * Primary language subtags of the IANA registry, deprecated ones included (they were valid codes once, and
 * assistive technologies still know them), and the three-letter codes the registry leaves out where two
 * letters exist (ISO 639-2 in both forms, ISO 639-3: `fra`, `fre`), which the RGAA's method accepts.
 * A closed list of facts: Intl.DisplayNames knows less than a tenth of it.
 */

const TWO_LETTERS = new Set(
  `
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id
ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li
ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa
pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th
ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/u),
);

/** Three-letter codes by their first two letters: `aabcd` stands for aab, aac and aad. */
const THREE_LETTERS = new Map(
  `
aaabcdefghiklmnopqrstuvwxz ababcdefghijklmnopqrstuvwxyz acabdefhiklmnpqrstuvwxyz
adabdefghijlnopqrstuwxyz aeabcdeklmnqrsuwyz afabdeghiknoprstuz agabcdefghijklmnopqrstuvwxyz
ahabghiklmnoprst aiabcdefghijklmnopqrstwxy ajaginpstuwz akabcdefghijklmopqrstuvwxyz
alabcdefghijklmnopqrstuvwxyz amabcefghijklmnopqrstuvwxyz anabcdefghijklmnopqrstuvwxyz
aoabcdefghijklmnrstuxz apabcdefghijklmnopqrstuvwxyz aqacdgklmnprtz arabcdeghijklmnopqrstuvwxyz
asabcdefghijklmnopqrstuvwxyz atabcdeghijklmnopqrstuvwxyz auabcdefghijklmnopqrstuwxyz
avabdeiklmnostuv awabcdeghikmnorstuvwxy axbegklmx ayabcdeghiklmnopqrstuxyz azabcdegjmnotz
baabcdefghijklmnopqrstuvwxyz bbabcdefghijklmnopqrstuvwxyz bcabcdefghijklmnopqrstuvwyz
bdabcdefghijklmnopqrstuvwxyz beabcdefghijklmnopqrstuvwxyz bfabcdefghijklmnopqrstuwxyz
bgabcdefgijklmnopqrstuvwxyz bhabcdefghijklmnopqrstuvwxyz biabcdefgjklmnopqrstuvwxyz
bjabcdefghijklmnopqrstuvwxyz bkabcdfghijklmnopqrstuvwxyz blabcdefghijklmnopqrstvwxyz
bmabcdefghijklmnopqrstuvwxyz bnabcdefgijklmnopqrstuvwxyz boabdefghijklmnopqrstuvwxyz
bpabcdeghijklmnopqrstuvwxyz bqabcdfghijklmnopqrstuvwxyz brabcdefghijklmnopqrstuvwxyz
bsabcefghijklmnopqrstuvwxy btabcdefghijklmnopqrstuvwxyz buabcdefghijklmnopqrstuvwxyz
bvabcdefghijklmnopqrtuvwxyz bwabcdefghijklmnopqrstuwxyz bxabcdefghijklmnopqrsuvwxz
byabcdefghijklmnopqrstvwxyz bzabcdefghijklmnopqrstuvwxyz caabcdefghijklmnopqrstuvwxyz
cbabcdeghijklnoqrstuvwy ccacdeghjlmnopqrs cdacdefghijmnorsyz ceabgklnsty cfadgm cgacgk
chabcdefghijklmnopqrtuvwxyz ciabcdehkmnprwy cjaehikmnoprsvy ckabhlmnoqrstuvxyz clacdehijklmostuwy
cmacegiklmnorst cnabcghiklopqrstuwx coabcdefghjklmnopqrstuvwxyz cpabcefginopsuxy cqdu
crabcdefghijklmnopqrstvwxyz csabcdefghijklmnopqrstuvwxyz ctacdeghlmnopstuyz cuabcghijklmopqrstuvwxy
cvgn cwabdegt cxh cyabmo czehknot daacdefghijklmnopqrsuvwxyz dbabdefgijlmnopqrtuvwy dccr
ddadegijnorsw decdefghiklmnpqrsuvz dgabcdeghiklnorstuwxz dhadgilmnorsuvwx
diabcdfghijklmnopqrstuvwxyz djabcdefijklmnoruw dkagklrsx dlgkmn dmabcdefgklmnorsuvwxy
dnadegijknortuvwy doabcefhiklnopqrstvwxyz dpp drabcdeghilnoqrstuwy dsbehiklnoqz dtabdhikmnoprstuy
duabcdefghijklmnopqrstuvwxyz dva dwaklrsuwyz dyabdgimnoruy dzadeglno eaa ebcgkoru ecrsy eee efaei
egalmoxy ehsu eiptv eja ekacegiklmopry elehiklmopux emabegikmnopqsuwxyz enabcdfghlmnoqruvwx eot epio
eraghikorstw eseghiklmnoqstuxy etbchnorstuxz eudqs evehn eweo ext eyao ezae faabdfghijklmnoprstuxyz
fbl fcs fer ffim fgr fiaefjlnprtuw fkkv flahilnry fmpu fnbgi fodimnrsx fpe fqs fracdekmopqrsty fsels
fubcdefhijlmnqrtuvy fvr fwae gaabcdefghijklmnopqrstuvwxyz gbabcdefghijklmnopqrsuvwxyz gccdeflnrt
gdabcdefghijklmnoqrstux geabcdfghijklmoqrsvwxyz gfktx ggabdegklnortuw ghacehklnorst
giabcdeghilmnopqrstuwxyz gjikmnru gkadenopu glabcdeghijkloruvwy gmabdeghlmnqruvwxyz
gnabcdeghijklmnoqrtuwz goabcdefghijklmnopqrstuvwxyz gpaen gqainru grabcdeghijkmnoqrstuvwxyz
gseglmnopsw gtaiu guabcdefghijklmnopqrstuvwxz gvacefjlmnoprsy gwabcdefgijmnrtuwx gxx
gyabdefgilmnoryz gzain haabcdefghijklmnopqrstuvwxyz hbabnosu hcah hdnsy heabdghimr hgmw hhiry
hiabdfghijklmnortwx hji hkaehkns hlabdetu hmabcdefghijklmnopqrstuvwxyz hnadeghijmnosu
hoabcdehijklmoprstvwyz hpos hracekmoprtuvwxz hsbhlns htiosux hubcdefghijklmnopqrstuvwxyz hvceknv
hwaco hyaewx iainpr ibabdeghilmnoruy icaehlr idabcdeiorstu ifabefkmuy igbeglmnosw ihbipw iiinr
ijcejnos ikehikloprstuvwxz ilabegiklmopsuvw imaeilnorsty inabcdeghjlmnopstz ioruw ipiko iquw
iraehiknoruxy isacdeghiklmnortuv itabcdeiklmorstvwxyz ium ivbv iwkmos ixcl iyaox izhimrz
jaabcdefhjklmnoqrstuvxyz jbeijkmnortuw jcst jdagt jebeghiklnrtu jgbeko jhis jiabcdeghilmoqtuvy jjer
jkamoprsu jles jmabcdilnrswx jnadgijls jobdgrsw jpanrx jqr jrabrtu jsl juabcdhiklmnoprstuwy jvdn jwi
jyaey kaabcdefghijklmnopqrstuvwxyz kbabcdefghijklmnopqrstuvwxyz kcabcdefghijklmnopqrstuvwxyz
kdacdefghijklmnopqrtuvwxyz keabcdefghijklmnopqrstuvwxyz kfabcdefghijklmnopqrstuvwxyz
kgabcdefghijklmnopqrstuvwxy khabcdefghijklmnopqrstuvwxyz kiabcdefghijklmnopqrstuvwxyz
kjabcdefghijklmnopqrstuvxyz kkabcdefghijklmnopqrstuvwxyz klabcdefghijklmnopqrstuvwxyz
kmabcdefghijklmnopqrstuvwxyz knabcdefgijklmnopqrstuvwxyz koacdefghijklmnopqrstuvwxyz
kpabcdefghijklmnopqrstuvwxyz kqabcdefghijklmnopqrstuvwxyz krabcdefhijklmnoprstuvwxyz
ksabcdefghijklmnopqrstuvwxyz ktabcdefghijklmnopqrstuvwxyz kuabcdefghijklmnopqrstuvwxyz
kvabcdefghijklmnopqrstuvwxyz kwabcdefghijklmnopqrstuvwxyz kxabcdefhijklmnopqrstuvwxyz
kyabcdefghijklmnopqrstuvwxyz kzabcdefghijklmnopqrstuvwxyz laabcdefghijklmnopqrstuvwxyz
lbabcefgijklmnoqrstuvwxyz lccdefhlmpqs ldabdghijklmnopq leabcdefghijklmnopqrstuvwxyz lfan
lgabghiklmnoqrstuz lhahilmnpstu liabcdefghijklmnopqrstuvwxyz ljaeilpwx lkabcdehijlmnorstuy
llabcdefghijklmnopqsux lmabcdefghijklmnopqruvwxyz lnabdghijlmnosuwz loabcefghijklmnopqrstuvwxyz
lpaenox lqr lracegiklmnortvz lsabcdeghilmnoprstvwy ltcghinosuz luabcdefghijklmnopqrstuvwyz lvaiklsu
lwaeghlmostuw lxm lyagn lzhlnz maabcdefghijklmnopqrstuvwxyz mbabcdefhijklmnopqrstuvwxyz
mcabcdefghijklmnopqrstuvwxyz mdabcdefghijklmnpqrstuvwxyz meabcdefghijklmnopqrstuvwyz
mfabcdefghijklmnopqrstuvwxyz mgabcdefghijklmnopqrstuvwxyz mhabcdefghijklmnopqrstuwxyz
miabcdefghijklmnopqrstuwxyz mjabcdeghijklmnopqrstuvwxyz mkabcdefghijklmnopqrstuvwxyz
mlabcdefghijklmnopqrstuvwxz mmabcdefghijklmnopqrtuvwxyz mnabcdefghijklmnopqrstuvwxyz
moacdefghijkmnopqrstuvwxyz mpabcdeghijklmnopqrstuvwxyz mqabcefghijklmnopqrstuvwxyz
mrabcdefghijklmnopqrstuvwxyz msabcdefghijklmnopqrstuvwxyz mtabcdefghijklmnopqrstuvwxy
muabcdeghijklmnopqrstuvxyz mvabdefghiklmnopqrstuvwxyz mwabcdefghijklmnopqrstuvwxyz
mxabcdefghijklmnopqrstuvwxyz myabcdefghijklmnopqrstuvwxyz mzabcdeghijklmnopqrstuvwxyz
naabcdefghijklmnopqrstuvwxyz nbabcdefghijklmnopqrstuvwxy ncabcdefghijklmnopqrstuxz
ndabcdefghijklmnopqrstuvwxyz neabcdefghijkmnopqrstuvwxyz nfadlru ngabcdefghijklmnopqrstuvwxyz
nhabcdefghikmnopqrtuvwxyz niabcdefghijklmnoqrstuvwxyz njabdhijlmnorstuxyz nkabcdefghijkmnopqrstuvwxz
nlacdegijklmnoqruvwxyz nmabcdefghijklmnopqrstuvwxyz nnabcdefghijklmnopqrstuvwxyz
noabcdefghijklmnopqrstuvwyz npabghilnosuxy nqgklmnoqty nrabcefgiklmnprtuxz
nsabcdefghiklmnopqrstuvwxyz ntdegijkmoprsuwxyz nuabcdefghijklmnopqrstuvwxyz nvhmo nwabcegimorwxy
nxadegiklmnoqrux nyabcdefghijklmnopqrstuvwxy nzabdikmrsuyz oaackrv obiklmortu ocahimou odaktu ofosu
ogbcegou ohtu oiaen ojbcgipsvw okabcdeghijklmnorsuvxz oladekmortu omabcegiklnopqrtuvwxy
onabegijknoprstuwx oodgnrs opakmoty oraceghimnorstuvwxyz osacinopstux otabdeiklmnoqrstuwxyz ouabeimn
ovd owil oybdmy ozm paabcdefghiklmnopqrstuvwxyz pbbcefghilmnoprstuvyz pcabcdefghijklmnprw pdacinotu
peabdefghijklmopqrsvxyz pfael pgadgiklnsuyz phadghijklmnoqrtuvw piabcdefghijlmnoprstuvwxyz pjt
pkabcghnoprstu plabcdefghijklnopqrstuvwyz pmabcdefhijklmnoqrstuwxyz pnabcdeghijklmnopqrstuvwxyz
pocdefghiklmnopqrstvwxyz ppaeiklmnopqrstu pqaemw prabcdefghiklmnopqrstuwxyz psacdeghilmnopqrstuwy
ptahinopqrtuvwy puabcdefgijkmopqrstuwxyz pwabgimnorw pxm pyemnsuxy pzehn quabcdefghiklmnpqrsvwxyz
qvacehijlmnopswyz qwacehmst qxachlnopqrstuw qyap raabcdfghijklmnopqrstuvwxyz rbbklp rcf rdb
reabegijlmnrsty rgaeknrsu rhgp riabeflmnrtu rjgis rkabhimtw rmabcdefghiklmnopqrstuvwxyz rnabdglnprw
roabcdefghlmnopruw rpnt rrimot rsbiklmnw rtchmsw rubcefghikmnopqstuyz rwaklmor rxdw rynsu rzh
saabcdefghijklmnopqrstuvwxyz sbabcdefghijklmnopqrstuvwxyz scabefghiklnopqstuvwx
sdabcefghjklmnopqrstuvxz seabcdefghijklmnopqrstuvwyz sfbemsw sgabcdeghijklmnoprstuwxyz
shabcdeghijklmnopqrstuvwxyz siabdefghijklmnopqrstuvwxyz sjabcdegklmnoprstuw
skabcdefghijkmnopqrstuvwxyz slacdefghijklmnopqrstuvwxyz smabcdefghijklmnopqrstuvwxyz
snabcdefghijklmnopqrsuvwxyz soabcdeghijklmnopqrstuvwxyz spabcdegiklmnopqrstuvxy sqahijkmnoqrstux
srabcdefghiklmnopqrstuvwxyz ssabcdefghijklmnopqrstuvwxyz stabdefghijklmnopqrstuvwy
suabcegijklmnoqrstvwxyz svabcekmrsx swabcefghijklmnopqrstuvwxy sxbcegklmnorsuw syabcdiklmnorswxy
szabcdeglnpsvwy taabcdefghijklmnopqrstuvwxyz tbabcdefghijklmnopqrstuvwxyz tcabcdefghiklmnopqstuwxyz
tdabcdefghijklmnoqrstuvxy teabcdefghiklmnopqrstuvwxyz tfinort tgabcdefghijklnopqrstuvwxyz
thacdefhiklmnpqrstuvwxyz tiabcdefghijklmnopqrstuvwxyz tjagijlmnopsuw tkabdefgklmnpqrstuvwxz
tlabcdfghijklmnopqrstuvwxy tmabcdefghijklmnopqrstuvwyz tnabcdefghiklmnopqrstuvwxyz
tobcdefghijklmnopqrsuvwxyz tpacefgijklmnopqrtuvwxyz tqblmnopqrtuw trabcdefghijklmnopqrstuvwxyz
tsabcdefghijklmnopqrstuvwxyz ttabcdefghijklmnopqrstuvwyz tuabcdefghijklmnopqrstuvwxyz
tvadeiklmnostuwxy twabcdefghilmnopqrtuwxy txabceghijmnoqrstuxy tyaehijlnprstuvxyz tzahjlmnox uamnr
ubailruy udaegijlmu ues ufi ugabehnoy uhan uigsv uji ukaghiklpqrsuvwy ulabcefiklmnuwy
umabcdgimnoprsu unadegikmnpruxz uokn upiv urabcdefghijklmnoprtuvwxyz usahikpsu utaehpru uumnru uvehl
uwa uya uzbns vaaefghijlmnoprsuvy vbbk vecdlmnopr vgrt vicdefglnstv vjk vkaijklmnoptuz vlps
vmabcdefghijklmpqrsuvwxyz vnkmp volrt vraost vsilnv vto vumnt vwa waabcdefghijklmnopqrstuvwxyz
wbabefhijklmpqrstvw wcai wddgjktuy weacdghilmnoprstuw wfg wgabgiouwy whagku wibcefghijklmnrtuvwy
wjai wkabdlruwy wlaceghiklmnorsuvwxy wmabcdeghimnostwx wnbcdegikmnopuwy woabcdefgiklmnorswy wpc
wrabdghiklmnoprsuvwxyz wsagikrsuv wtbfhikmw wuabdhlmnrtuvxy wwaborw wxaw wyabimnry
xaabcdegijklmnopqrstuvwy xbabcdegijmnoprwxy xcbceghlmnortuvwy xdackmoqy xebdglmprstu xfa
xgabdfgilmnruw xhacdemortuv xiabilnprsvy xjbt xkabcdefghijklnopqrstuvwxyz xlabcdeginopsuy
xmabcdefghjklmnopqrstuvwxyz xnabdghijkmnoqrstuyz xocdgikmnoprw xpabcdefghijklmnopqrstuvwxyz xqat
xrabdegimnqrtuw xsabcdehijlmnopqrsuvy xtabcdeghijlmnopqrstuvwyz xuabdgjlmnoprtu xveinos
xwacdegjklortw xxbkmrt xyabjklty xzhmp yaabcdefghijklmnopqrstuvwxyz ybabdehijklmnoxy ychlnpr
ydadegks yeaceijlnrstuvy ygailmprsuw yhadls yiadfghijklmnpqrstuvxyz ykaghiklmnortuy ylabegilmnoruy
ymabcdeghiklmnopqrstxz ynabdeghklnoqsu yobgiklmnrstxy ypabghkmnopz yrabeiklmnoswy yscdglmnoprsy
ytalpwy yuabcdefgijklmnpqrtuwxyz yvat ywaglnqrtuw yxaglmuy yyruz yzgk zaabcdefghijklmopqrstuvwxyz
zbaceltuw zcadh zdj zeaghmn zgabhmnr zhabdinowx ziabklmnrwz zkabdghknoprtuvz zlaejmnqsuw
zmabcdefghijklmnopqrstuvwxyz znadegks zochmoqrs zpabcdefghijklmnopqrstuvwxyz zqe zragnops zsaklmru
zteglmnpqstuxy zuahlmny zwa zxx zybgjnp zzaj`
    .trim()
    .split(/\s+/u)
    .map((group) => [group.slice(0, 2), group.slice(2)] as const),
);

/** The part of a language code that RGAA judges: what comes before the first hyphen, in lower case. */
export function primarySubtag(code: string): string {
  return code.trim().toLowerCase().split('-')[0] ?? '';
}

/** Whether a primary subtag exists: two letters of ISO 639-1 or three of ISO 639-2 and following. */
export function isLanguageSubtag(subtag: string): boolean {
  if (subtag.length === 2) return TWO_LETTERS.has(subtag);
  if (subtag.length !== 3) return false;
  if (/^q[a-t][a-z]$/u.test(subtag)) return true; // reserved for private use
  return THREE_LETTERS.get(subtag.slice(0, 2))?.includes(subtag.charAt(2)) ?? false;
}
