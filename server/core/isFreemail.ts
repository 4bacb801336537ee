/**
 * Domains where anybody can have an address: free mail services and access providers, those of
 * Germany, Austria and Switzerland above all, then the world's. A list of our own, because the one
 * on npm fetches its data from the internet when it is installed, and `npm ci` must do without;
 * what it lacks costs a wrong guess by domain, nothing more. `freemail.example` belongs to the
 * try-out.
 */
const freemailDomains = new Set(
  `freemail.example
  gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.eu gmx.org gmx.info gmx.li gmx.us gmx.co.uk gmx.fr gmx.es
  web.de email.de t-online.de magenta.de freenet.de freemail.de arcor.de alice.de alice-dsl.de aol.de
  vodafone.de vodafonemail.de kabelmail.de kabelbw.de unitymedia.de unity-mail.de 1und1.de online.de
  onlinehome.de o2online.de o2mail.de versanet.de netcologne.de ewetel.net ewe.net htp-tel.de m-net.de
  mnet-mail.de mnet-online.de osnanet.de t-mobile.de posteo.de posteo.net posteo.org posteo.at
  posteo.ch mailbox.org mail.de lycos.de compuserve.de compuserve.com tutanota.com tutanota.de
  tutamail.com tuta.io tuta.com keemail.me yahoo.de hotmail.de outlook.de live.de msn.de
  googlemail.com firemail.de smart-mail.de directbox.com vollbio.de nexgo.de surfeu.de
  a1.net aon.at chello.at inode.at kabsi.at liwest.at magenta.at drei.at tele2.at utanet.at
  sms.at eclipso.at eclipso.de eclipso.eu yahoo.at hotmail.at outlook.at live.at vol.at
  bluewin.ch bluemail.ch sunrise.ch hispeed.ch swissonline.ch quickline.ch green.ch gmail.ch
  yahoo.ch hotmail.ch outlook.ch freesurf.ch tele2.ch protonmail.ch
  gmail.com outlook.com hotmail.com live.com msn.com passport.com windowslive.com
  yahoo.com ymail.com rocketmail.com aol.com aim.com icloud.com me.com mac.com proton.me pm.me
  protonmail.com mail.com email.com usa.com post.com consultant.com engineer.com europe.com
  fastmail.com fastmail.fm hushmail.com hey.com zoho.com zohomail.com zohomail.eu inbox.com
  duck.com simplelogin.com runbox.com mailfence.com disroot.org riseup.net startmail.com lavabit.com
  hotmail.co.uk live.co.uk yahoo.co.uk outlook.co.uk btinternet.com virginmedia.com sky.com
  talktalk.net ntlworld.com blueyonder.co.uk tiscali.co.uk
  hotmail.fr live.fr outlook.fr yahoo.fr orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr
  bbox.fr numericable.fr
  hotmail.it live.it outlook.it yahoo.it libero.it virgilio.it alice.it tin.it tiscali.it tim.it
  email.it iol.it inwind.it fastwebnet.it
  hotmail.es outlook.es yahoo.es telefonica.net terra.es
  hotmail.nl live.nl outlook.nl ziggo.nl kpnmail.nl kpnplanet.nl planet.nl xs4all.nl hetnet.nl upcmail.nl
  hotmail.be telenet.be skynet.be proximus.be scarlet.be pt.lu vo.lu
  wp.pl o2.pl onet.pl op.pl interia.pl gazeta.pl tlen.pl
  seznam.cz email.cz centrum.cz atlas.cz volny.cz azet.sk centrum.sk zoznam.sk
  freemail.hu citromail.hu t-online.hu hotmail.hu siol.net net.hr abv.bg
  telia.com hotmail.se live.se bredband.net comhem.se online.no hotmail.no hotmail.dk live.dk
  ofir.dk jubii.dk
  mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net
  juno.com optonline.net shaw.ca rogers.com sympatico.ca videotron.ca telus.net yahoo.ca hotmail.ca
  bigpond.com optusnet.com.au yahoo.com.au yahoo.com.br hotmail.com.br uol.com.br bol.com.br
  terra.com.br yahoo.com.mx hotmail.com.tr yahoo.com.tr mynet.com yahoo.co.in rediffmail.com
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com
  yahoo.co.jp naver.com daum.net hanmail.net nate.com`.split(/\s+/),
);

/**
 * Whether anybody can have an address in this domain, so that it says nothing about a company.
 *
 * @param domain registrable domain as `mailDomain` gives it.
 */
export function isFreemail(domain: string): boolean {
  return freemailDomains.has(domain.toLowerCase());
}
