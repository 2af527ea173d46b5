/** The pages about the centre and about people's data in Turkish. */
import type { AboutTexts } from "./about-texts.ts";

export const TR: AboutTexts = {
  privacy: {
    title: "Verileriniz",
    lead: "Bize yazdığınızda neler saklanır ve siz ne yapabilirsiniz.",
    kept: {
      title: "Neler saklanır",
      text: [
        "Yazdıklarınız ve gönderdikleriniz: sorunuz, yanıtlarınız, dosyalar ve verdiyseniz adınız, e-postanız, telefonunuz ve ülkeniz.",
        "Merkezin yanıtları ve yaptıkları, tarihleriyle, ve e-postaların size ulaşıp ulaşmadığı.",
        "Cihazınızın ağ adresi başvuruyla birlikte saklanmaz. Bir ağdan ne kadar geldiğini görmek için kısa süre, kodlanmış olarak kullanılır.",
      ],
    },
    purpose: {
      title: "Ne için",
      text: [
        "Yalnızca başvurunuzu yanıtlamak için. İstatistikte başvurular konuya, dile ve ülkeye göre, adsız sayılır.",
      ],
    },
    seen: {
      title: "Kim görür",
      text: [
        "Merkezin görevlileri. Konu Kazakistan’ın başka bir kurumunun yetkisindeyse başvuru ona iletilebilir; hangisine iletildiği size bildirilir.",
        "Merkez sizin hakkınızda ne akrabalarınızla ne de başka ülkelerin makamlarıyla görüşür.",
      ],
    },
    place: {
      title: "Nerede saklanır",
      text: [
        "Amazon Web Services veri merkezinde. Ülke: {country}.",
        "Kazakistan’ın 94-V sayılı kanunu (12. madde) kişisel veri tabanlarının Kazakistan’da saklanmasını ister. Verilerinizin nerede durduğu sizin için önemliyse adınızı, e-postanızı ve telefonunuzu yazmayın: danışma için gerekmez.",
      ],
    },
    term: {
      title: "Ne kadar süre",
      text: [
        "Yanıtlanan başvuru, {closeDays, plural, other {# gün}} boyunca kimse yazmazsa kapanır.",
        "Yanıtınızı beklediğimiz başvuru, {waitDays, plural, other {# gün}} içinde yanıt gelmezse kapatılır.",
        "Kapandıktan {shortDays, plural, other {# gün}} sonra, vatandaşlık gibi kendisi uzun süren konularda {longDays, plural, other {# gün}} sonra silinir. Yedek kopyalar en fazla {backupDays, plural, other {# gün}} daha kalır.",
      ],
    },
    yours: {
      title: "Siz ne yapabilirsiniz",
      text: [
        "Başvurunuzun bağlantısını açın: orada yazışmayı görür, ekleme yapar veya başvuruyu hakkınızdaki tüm verilerle birlikte sildirebilirsiniz.",
        "Onayınızı da aynı yolla ya da başvuruya yazarak geri alırsınız.",
      ],
    },
    quiet: {
      title: "E-postalar, çerezler ve güvenlik",
      text: [
        "Yanıtı mı, yalnızca numara ile bağlantıyı mı, yoksa hiçbir şeyi mi göndereceğimizi siz seçersiniz.",
        "Site, açtığınız her başvuru için bir çerez, hiçbir şeyin iki kez gönderilmemesi için de bir çerez kullanır; tarayıcıyı kapatınca silinirler. Başka sitelerden hiçbir şey yüklenmez, ziyaretleriniz izlenmez.",
        "Ortak bir bilgisayardaysanız sonunda tarayıcıyı tamamen kapatın.",
      ],
    },
  },
  about: {
    title: "Merkez hakkında",
    lead: "Otandastar Vakfı Birleşik İletişim Merkezi, soydaşları ve geri dönenleri göç, vatandaşlık, uyum, iş ve diğer konularda bilgilendirir.",
    does: {
      title: "Merkez ne yapar",
      text: ["Açıklar ve yönlendirir. Karar vermez, statü tanımaz: bu, yetkili devlet kurumlarının işidir."],
    },
    appeal: {
      title: "Danışma mı, resmî başvuru mu?",
      text: [
        "Adınızı yazmazsanız danışma olarak yanıt veririz; herhangi bir ad da olur.",
        "Resmî başvuru için tam adınız gerekir (63. madde). Kimlik numarası (IIN) yalnızca varsa yazılır, bu sitede ise hiç sorulmaz.",
        "Her durumda sorunuz kendi numarasını alır ve {days, plural, other {# iş günü}} içinde yanıtlanır.",
      ],
    },
    time: {
      title: "Ne zaman yanıt alırsınız",
      text: [
        "{days, plural, other {# iş günü}} içinde (76. madde). Cumartesi, pazar ve Kazakistan’daki resmî tatiller sayılmaz; mesai sonrası gelen, bir sonraki iş günü kaydedilir (64. madde).",
        "Konu başka bir kurumun yetkisindeyse başvuru {passOnDays, plural, other {# iş günü}} içinde ona iletilir ve size aynı anda bildirilir (76. madde).",
        "Maddeler Kazakistan İdari Usul ve Yargılama Kanunu’ndandır (350-VI); denetlendiği tarih: {checked}.",
      ],
    },
    access: {
      title: "Herkes için",
      text: [
        "Her sayfa JavaScript olmadan, klavyeyle, ekran okuyucuyla, metin tarayıcısında ve küçük telefonda çalışır; yazdırılabilir.",
        "Bir şey çalışmazsa lütfen bize bildirin: konusu ne olursa olsun buradan soru sorun.",
      ],
    },
    languages: {
      title: "Diller ve alfabeler",
      text: [
        "Her dilde ve her alfabeyle sorabilir, yanıtın dilini seçebilirsiniz.",
        "Latin ve Arap harfli Kazakça sayfalar Kiril metinden bir programla çevrilmiştir. Fark varsa Kiril metin geçerlidir.",
      ],
    },
  },
};
