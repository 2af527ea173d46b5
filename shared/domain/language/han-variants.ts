/** Chinese characters of which the simplified and the traditional form differ, common ones, in pairs. */

/** Simplified, then traditional. Characters that both scripts use (后, 里, 干, 面, 台) are left out on purpose. */
const PAIRS =
  "国國学學会會来來时時说說对對们們这這个個过過还還请請问問为為没沒现現发發经經动動样樣应應开開关關长長门門间間见見" +
  "觉覺书書写寫语語话話谁誰让讓认認识識证證诉訴译譯读讀课課谢謝该該详詳谈談计計订訂许許论論设設访訪评評试試护護报報" +
  "员員华華单單厂廠历歷压壓县縣参參双雙变變号號听聽吗嗎团團园園图圖圆圓场場块塊坏壞处處备備头頭夹夾夺奪奖獎妇婦妈媽" +
  "孙孫宝寶实實审審宁寧宽寬导導将將专專尝嘗岁歲岛島币幣师師带帶帮幫广廣庆慶库庫庄莊张張强強归歸当當录錄总總战戰户戶" +
  "执執扩擴护護担擔择擇拥擁据據换換损損数數断斷无無旧舊显顯术術机機权權条條极極构構标標栏欄树樹桥橋检檢业業东東丝絲" +
  "两兩严嚴临臨义義乐樂习習乡鄉买買卖賣争爭产產亲親亿億仅僅从從仓倉价價众眾优優伟偉传傳伤傷体體余餘佣傭侧側俩倆债債" +
  "倾傾储儲儿兒党黨兴興养養内內冲沖决決况況冻凍净淨减減凤鳳创創别別刘劉则則剧劇办辦务務劳勞励勵势勢区區医醫协協卫衛" +
  "厅廳厦廈吨噸启啟咨諮响響哑啞唤喚嘱囑垫墊墙牆声聲够夠奥奧妆妝娱娛婴嬰宪憲层層属屬岗崗峡峽帐帳库庫废廢异異弃棄弹彈" +
  "径徑忆憶忧憂怀懷态態恋戀恳懇恼惱悬懸惊驚愿願戏戲扫掃扬揚扰擾抢搶拟擬挂掛挤擠挥揮捞撈携攜摄攝敌敵斋齋时時晓曉暂暫" +
  "术術杂雜杨楊极極档檔梦夢楼樓横橫欢歡欧歐残殘毕畢气氣汇匯汉漢沟溝泽澤洁潔测測济濟浓濃涂塗润潤涨漲渐漸满滿滞滯灵靈" +
  "灾災炉爐点點烂爛热熱爱愛爷爺牵牽犹猶独獨狱獄献獻环環玛瑪琐瑣电電画畫疗療疯瘋盖蓋盘盤监監盐鹽着著矿礦码碼础礎确確" +
  "碍礙礼禮祸禍离離种種积積称稱稳穩穷窮窃竊竞競笔筆签簽简簡类類粮糧系係红紅约約级級纪紀纯純纲綱纳納纷紛纸紙线線练練" +
  "组組细細织織终終绍紹结結给給络絡绝絕统統继繼绩績续續维維综綜绿綠网網罗羅罚罰罢罷职職联聯肃肅胁脅脑腦脸臉艺藝" +
  "节節药藥获獲营營蒙矇虑慮虽雖补補装裝规規视視览覽触觸誉譽讯訊训訓议議记記讲講许許诚誠误誤调調谋謀负負财財责責败敗货貨" +
  "质質贩販贪貪购購贷貸贸貿费費贺賀资資赏賞赔賠赖賴赚賺赛賽赞贊赶趕车車转轉轮輪软軟轻輕载載较較辅輔辆輛输輸边邊达達" +
  "迁遷运運进進远遠违違连連迟遲适適选選递遞逻邏遗遺邮郵邻鄰郑鄭释釋钟鐘钱錢铁鐵银銀链鏈销銷锁鎖错錯键鍵镇鎮闭閉闻聞" +
  "阅閱队隊阳陽阶階际際陆陸陈陳险險随隨隐隱难難雇僱雾霧静靜韩韓页頁顶頂项項顺順须須顾顧预預领領频頻题題额額风風飞飛" +
  "饭飯饮飲饿餓馆館马馬驻駐驾駕验驗骗騙鱼魚鸟鳥鸡雞麦麥黄黃齐齊龄齡龙龍湾灣谊誼赠贈尔爾么麼萨薩亚亞丽麗为為书書虽雖";

const characters = Array.from(PAIRS);
const differing = characters.flatMap((simplified, at) => {
  const traditional = characters[at + 1];
  return at % 2 === 0 && traditional !== undefined && traditional !== simplified ? [[simplified, traditional]] : [];
});

/** Characters that only simplified Chinese has. */
export const SIMPLIFIED_ONLY: ReadonlySet<string> = new Set(differing.map(([simplified = ""]) => simplified));

/** Characters that only traditional Chinese has. */
export const TRADITIONAL_ONLY: ReadonlySet<string> = new Set(differing.map(([, traditional = ""]) => traditional));

const SIMPLIFIED_BY_TRADITIONAL: ReadonlyMap<string, string> = new Map(
  differing.map(([simplified = "", traditional = ""]) => [traditional, simplified]),
);

/** A text with its traditional characters in their simplified form, as far as the pairs above go. */
export function toSimplified(text: string): string {
  return text.replaceAll(/./gsu, (character) => SIMPLIFIED_BY_TRADITIONAL.get(character) ?? character);
}
