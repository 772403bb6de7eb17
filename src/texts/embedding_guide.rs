//! The guide for portal editors (接入指南).
//!
//! In code, `{site}` stands for the address of the site's folder, `{origin}` for the part of it that policies
//! name, `{report}` for the folder of a report. Words between `` ` `` are code.

use super::Locale;

/// A chapter of the guide.
#[derive(Debug)]
pub struct Chapter {
    /// Its heading.
    pub heading: &'static str,
    /// What stands under it.
    pub passages: &'static [Passage],
}

/// A passage of the guide.
#[derive(Debug)]
pub enum Passage {
    /// A paragraph.
    Text(&'static str),
    /// Code to copy.
    Code(&'static str),
    /// A table: its columns, and its rows, each headed by its first cell.
    Table(&'static [&'static str], &'static [&'static [&'static str]]),
}

impl Locale {
    /// The guide, in the order in which editors need it.
    pub fn embedding_guide(self) -> &'static [Chapter] {
        match self {
            Self::SimplifiedChinese => GUIDE,
        }
    }
}

const GUIDE: &[Chapter] = &[
    Chapter {
        heading: "选哪一种",
        passages: &[
            Passage::Text(
                "门户的页面能放脚本，用元素 `<baogao-report>`：高度跟着报告走，还能用脚本查找、展开、打印。",
            ),
            Passage::Text(
                "不能放脚本，用 `<iframe>`：高度固定，在框里上下滚动。阅读、查找、收藏、打印都一样。",
            ),
            Passage::Text(
                "文章编辑器会去掉不认识的元素和脚本的，用链接 `<a class=\"baogao-report\">`：脚本放在页面模板里，一次就够，文章里只放一个链接。",
            ),
            Passage::Text(
                "三种办法里，报告都在自己的框里运行：不改门户的样式，不读门户的内容，也不向别处发请求。",
            ),
        ],
    },
    Chapter {
        heading: "用元素",
        passages: &[
            Passage::Code(
                "<script defer src=\"{site}embed.js\"></script>\n\
                 <baogao-report src=\"{site}{report}/\" text-size=\"18\" theme=\"auto\" elder=\"off\" height=\"auto\">\n\
                 \u{20} <a href=\"{site}{report}/\">打开报告</a>\n\
                 </baogao-report>",
            ),
            Passage::Text(
                "`<script>` 一页放一次;`<baogao-report>` 可以放几个。里面的链接不要删:脚本没有来、报告打不开时,读者看到的就是它。",
            ),
            Passage::Table(
                &["属性", "值", "不写时"],
                &[
                    &["`src`", "报告的网址", "必须写"],
                    &["`text-size`", "16、18、20、22、24、28、32", "18"],
                    &[
                        "`theme`",
                        "`auto`(跟随系统)、`light`、`dark`、`white-on-black`、`yellow-on-black`、`yellow-on-blue`、`warm`",
                        "`auto`",
                    ],
                    &["`elder`", "`on`(打开长者助手)、`off`", "`off`"],
                    &["`height`", "`auto`(自适应),或像素数,如 `800`", "`auto`"],
                ],
            ),
            Passage::Text(
                "属性随时可以用脚本改,拿走就回到“不写时”。改字号、配色、长者助手,报告不用重新打开;改 `src` 和 `height` 会重新打开。`src` 的网址里写了 `size=`、`theme=`、`elder=` 的,以网址为准。",
            ),
        ],
    },
    Chapter {
        heading: "用链接",
        passages: &[
            Passage::Text("请管理员在文章页的模板里放一次脚本："),
            Passage::Code("<script defer src=\"{site}embed.js\"></script>"),
            Passage::Text("编辑在文章里放链接："),
            Passage::Code(
                "<a class=\"baogao-report\" href=\"{site}{report}/?size=22\">打开报告</a>",
            ),
            Passage::Text(
                "有脚本的页面上，链接变成报告；没有脚本，它还是链接，照样打开报告。字号、配色、长者助手写在网址里：`size=`、`theme=`、`elder=`。编辑器留得住 `data-` 属性的，可以用 `data-height` 定高度。编辑器连 `class` 也去掉的，请管理员放行。",
            ),
        ],
    },
    Chapter {
        heading: "用脚本控制",
        passages: &[
            Passage::Code(
                "const report = document.querySelector('baogao-report')\n\
                 report.addEventListener('baogao-ready', async () => {\n\
                 \u{20} const { count } = await report.search('教育')\n\
                 \u{20} console.log(`共 ${count} 处`)\n\
                 })\n\
                 report.addEventListener('baogao-error', ({ detail }) => {\n\
                 \u{20} console.warn(detail.code, detail.message)\n\
                 })",
            ),
            Passage::Table(
                &["方法", "做什么"],
                &[
                    &[
                        "`search(query)`",
                        "查找,得到 `{ query, count, hits }`;空文字 `''` 结束查找",
                    ],
                    &["`goTo(id)`", "到那一节、那一段"],
                    &[
                        "`open(id)`、`close(id)`",
                        "展开、收起一节;写 `'all'` 是全部",
                    ],
                    &[
                        "`setOptions(options)`",
                        "改字号、配色、长者助手,如 `{ textSize: 22, theme: 'dark', elder: 'on' }`",
                    ],
                    &["`print()`", "打印整篇报告"],
                    &["`report()`", "得到报告的开放数据"],
                    &["`setViews(count)`", "在报告里显示门户统计的浏览次数"],
                ],
            ),
            Passage::Text(
                "方法都返回 Promise,报告可以用了才做。不成的时候,错误的 `code` 说明原因:`timeout`(没有答复)、`removed`(元素已经拿走)、`restarted`(改了 `src` 或 `height`,报告正在重新打开)、`invalid`(参数不对)、`not-found`(没有这个编号)、`unsupported`(不支持)、`missing`(没有取到 `report.json`)、`failed`(其他),或下面 `baogao-error` 的原因。",
            ),
            Passage::Table(
                &["事件", "什么时候", "`detail` 里有"],
                &[
                    &[
                        "`baogao-ready`",
                        "报告可以用了",
                        "`title`、`slug`、`version`",
                    ],
                    &[
                        "`baogao-state`",
                        "读者查找、换节、展开或收起",
                        "`query`、`count`、`section`、`open`",
                    ],
                    &[
                        "`baogao-error`",
                        "出了问题,`code` 见下表",
                        "`code`、`message`",
                    ],
                ],
            ),
            Passage::Table(
                &["出错的 code", "原因", "读者看到"],
                &[
                    &["`address`", "`src` 不是网址", "元素里的链接"],
                    &["`blocked`", "门户的策略没有放行", "元素里的链接"],
                    &[
                        "`timeout`",
                        "20 秒没有收到报告的消息,或报告显示后 20 秒阅读工具没有启动。后来到了,照样能用,另有 `baogao-ready`",
                        "元素里的链接,或报告的正文",
                    ],
                    &[
                        "`origin`",
                        "门户的页面是从文件打开的,或在没有 `allow-same-origin` 的沙箱里:报告无法答复它",
                        "报告,但不能用脚本控制",
                    ],
                    &[
                        "`script-missing`、`wasm-missing`、`characters-missing`",
                        "报告网站的文件不全",
                        "报告的正文",
                    ],
                    &[
                        "`wasm-foreign`、`wasm-damaged`、`characters-corrupt`",
                        "报告网站的文件不对或不完整",
                        "报告的正文",
                    ],
                    &[
                        "`page-foreign`、`panic`",
                        "报告的页面在发布后被改动过,或程序出错",
                        "报告的正文",
                    ],
                    &[
                        "`no-wasm`、`policy`",
                        "浏览器没有 WebAssembly,或报告网站的策略不允许它",
                        "报告的正文",
                    ],
                ],
            ),
        ],
    },
    Chapter {
        heading: "用 iframe",
        passages: &[
            Passage::Code(
                "<iframe src=\"{site}{report}/?embed=on\" title=\"报告\" width=\"100%\" height=\"800\"\n\
                 \u{20} allow=\"clipboard-write; web-share\"></iframe>",
            ),
            Passage::Text(
                "`title` 写报告的名称，读屏软件靠它报出这是什么。`allow` 让“复制链接”“分享”在框里也能用。不要边框，在门户的样式表里写 `iframe { border: 0 }`。",
            ),
            Passage::Table(
                &["网址里写", "意思"],
                &[
                    &["`embed=on`", "不显示报告网站自己的页头页脚"],
                    &["`size=22`", "字号，值同 `text-size`"],
                    &["`theme=dark`", "配色，值同 `theme`"],
                    &["`elder=on`", "打开长者助手"],
                    &["`q=教育`", "打开就查找“教育”"],
                    &[
                        "`#编号`",
                        "打开就到那一节、那一段；编号在报告里每段前的链接上",
                    ],
                ],
            ),
            Passage::Text(
                "几项之间用 `&`，在 HTML 里写成 `&amp;`；`#编号` 放在最后。例如 `?embed=on&amp;size=22&amp;elder=on`。",
            ),
        ],
    },
    Chapter {
        heading: "门户要放行什么",
        passages: &[
            Passage::Text(
                "门户没有设内容安全策略（CSP），这一节不用看。设了，在原有的两项里加上报告网站：",
            ),
            Passage::Code("script-src {origin}\nframe-src {origin}"),
            Passage::Text(
                "只用 iframe，不用加 `script-src`。没有 `frame-src`、只有 `child-src` 的，加在 `child-src` 里。两项都没有、只有 `default-src` 的，照它的值新写这两项，再加上报告网站。",
            ),
            Passage::Text(
                "不用加 `wasm-unsafe-eval`，也不用加 `unsafe-inline`：报告在自己的框里，按自己的策略运行，与门户的策略无关。",
            ),
            Passage::Text("要锁定脚本的内容，写成这样："),
            Passage::Code(
                "<script defer src=\"{site}embed.js\" integrity=\"sha384-…\" crossorigin=\"anonymous\"></script>",
            ),
            Passage::Text(
                "`integrity` 的值在报告网站的 `integrity.json` 里，`embed.js` 那一项。`crossorigin` 不能少，报告网站还要给 `embed.js` 加上响应头 `Access-Control-Allow-Origin: *`。报告网站升级后这个值会变，不换，脚本就被拒绝。",
            ),
        ],
    },
    Chapter {
        heading: "报告网站的服务器",
        passages: &[Passage::Table(
            &["响应头", "怎么设"],
            &[
                &["`X-Frame-Options`", "不能有。有它，别的网站嵌不进去"],
                &[
                    "`Content-Security-Policy`",
                    "只许某些门户嵌入时，加一条 `frame-ancestors 'self' https://www.menhu.example`。它只能写在响应头里",
                ],
                &[
                    "`Content-Type`",
                    "`.wasm` 文件是 `application/wasm`。不是也能用，慢一些",
                ],
            ],
        )],
    },
    Chapter {
        heading: "沙箱",
        passages: &[
            Passage::Text("iframe 一定要带 `sandbox` 的，写全这几项，报告的功能就都在："),
            Passage::Code(
                "sandbox=\"allow-scripts allow-same-origin allow-popups allow-modals allow-downloads\"",
            ),
            Passage::Text(
                "没有 `allow-same-origin` 或 `allow-scripts`，报告是静态页面：正文完整，能读、能收起和展开，没有查找和设置。没有 `allow-modals` 不能打印，没有 `allow-downloads` 不能导出收藏，没有 `allow-popups` 打不开新窗口的链接。",
            ),
        ],
    },
    Chapter {
        heading: "遇到问题",
        passages: &[Passage::Table(
            &["现象", "原因和办法"],
            &[
                &[
                    "只看到“打开报告”的链接",
                    "脚本没有来，或报告打不开。看 `src` 和 `embed.js` 的网址对不对，再看浏览器控制台，或听 `baogao-error` 事件",
                ],
                &[
                    "控制台说被 Content Security Policy 拒绝",
                    "门户的策略没有放行，见“门户要放行什么”。写着 `frame-ancestors` 或 `X-Frame-Options` 的，是报告网站没有放行，见“报告网站的服务器”",
                ],
                &[
                    "控制台说 integrity 不符",
                    "报告网站升级过。换上 `integrity.json` 里的新值",
                ],
                &[
                    "iframe 高度不对，有两条滚动条",
                    "iframe 没有脚本，不知道报告有多高。写一个固定的高度，或改用元素",
                ],
                &[
                    "元素的高度不跟着变",
                    "写了 `height=\"800\"` 一类的固定高度。删去，或写 `height=\"auto\"`",
                ],
                &[
                    "打印门户的页面，报告只有一屏",
                    "浏览器只打印框里看得见的部分。用报告里的“打印”按钮，或用脚本 `print()`",
                ],
                &[
                    "读者的设置和收藏，下次不在了",
                    "浏览器拦下了第三方存储，设置只在这一次有效。报告网站与门户用同一个主域名，就不会被拦",
                ],
                &[
                    "选了字号、配色，有的读者看到的不一样",
                    "这是对的：读者自己选过，以读者的为准",
                ],
                &[
                    "报告下方有一行“阅读工具未能启动”",
                    "原因写在那一行里，正文是完整的。带 `sandbox` 的 iframe，看是不是少了 `allow-same-origin`；浏览器内核太旧的，升级浏览器",
                ],
            ],
        )],
    },
];
