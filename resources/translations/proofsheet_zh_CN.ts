<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Proofsheet</name>
    <message>
        <location filename="../../app/catalog/alternatives.py"/>
        <source>more than a billion prompts</source>
        <translation>超过十亿条提示词</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/catalog/alternatives.py"/>
        <source>{n} prompts</source>
        <extracomment>For one: {n} prompt</extracomment>
        <translation>
            <numerusform>{n} 条提示词</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/catalog/alternatives.py"/>
        <source>The alternatives make {amount}; at most {cap} can be made at once.</source>
        <translation>这些备选项会生成 {amount}；一次最多 {cap} 条。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/alternatives.py"/>
        <source>The brace at character {at} is never closed; write \{{ for a plain brace.</source>
        <translation>第 {at} 个字符处的花括号没有闭合；普通花括号请写作 \{{。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/alternatives.py"/>
        <source>The braces of the prompt nest more than {most} deep; write \{{ for plain braces.</source>
        <translation>提示词中的花括号嵌套超过 {most} 层；普通花括号请写作 \{{。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The request is for the model {name}, not for {model}.</source>
        <translation>请求的模型是 {name}，而不是 {model}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The prompt is too long for {model}: {count} of {most} characters.</source>
        <translation>提示词对 {model} 来说太长：{count} 个字符，上限 {most} 个。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The prompt holds characters that cannot be seen or sent; paste it again as plain text.</source>
        <translation>提示词中含有无法显示或发送的字符；请以纯文本重新粘贴。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>{model} always makes {images} a request, not {wanted}.</source>
        <translation>{model} 每次请求固定生成 {images}，而不是 {wanted} 张。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>{model} makes {choices} images a request, not {wanted}.</source>
        <translation>{model} 每次请求可生成 {choices} 张图片，而不是 {wanted} 张。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>{model} makes one image a request and takes no number of images; leave it out.</source>
        <translation>{model} 每次请求只生成一张图片，不接受图片数量；请不要填写。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The options must be pairs of a name and a value.</source>
        <translation>选项必须是名称与值的组合。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The references must be a list of images.</source>
        <translation>参考图必须是图片列表。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The mask must be an image.</source>
        <translation>蒙版必须是图片。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The prompt must be text.</source>
        <translation>提示词必须是文本。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>Write a prompt first: it is empty.</source>
        <translation>请先填写提示词：现在是空的。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The number of images must be a whole number, not {value}.</source>
        <translation>图片数量必须是整数，而不是 {value}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/catalog/check.py"/>
        <source>{n} images</source>
        <extracomment>For one: {n} image</extracomment>
        <translation>
            <numerusform>{n} 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>{model} makes at most {images} a request, not {wanted}.</source>
        <translation>{model} 每次请求最多生成 {images}，而不是 {wanted} 张。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>Ask {model} for at least {images}.</source>
        <translation>{model} 每次至少要生成 {images}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The number of images is far too large.</source>
        <translation>图片数量太大了。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <location filename="../../ui/references/facts.py"/>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>The mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>has {measured} pixels; it needs the {needed} of the first reference.</source>
        <translation>为 {measured} 像素；需要与第一张参考图相同的 {needed}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>{model} takes no mask; remove it.</source>
        <translation>{model} 不接受蒙版；请移除。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>A mask needs the reference image that it is for.</source>
        <translation>使用蒙版需要有对应的参考图。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>is of the format {known}; a mask has to be a PNG.</source>
        <translation>格式为 {known}；蒙版必须是 PNG。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>has {size}; {model} takes a mask of at most {most}.</source>
        <translation>大小为 {size}；{model} 接受的蒙版最大 {most}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>nothing else</source>
        <translation>无其他条件</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>“{label}” needs {needs}.</source>
        <translation>“{label}”的条件：{needs}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>{label} can only be {name} with {needs}.</source>
        <translation>{label}选 {name} 的条件：{needs}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>at least {references}</source>
        <translation>至少 {references}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>“{label}” set to {value}</source>
        <translation>“{label}”设为 {value}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/catalog/check_options.py"/>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{n} reference images</source>
        <extracomment>For one: {n} reference image</extracomment>
        <translation>
            <numerusform>{n} 张参考图</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>“{label}” switched on</source>
        <translation>“{label}”已开启</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>“{label}” switched off</source>
        <translation>“{label}”已关闭</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{name} {fault}</source>
        <comment>an image or an address, and what is wrong with it</comment>
        <translation>{name}：{fault}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{model} needs at least {images}.</source>
        <translation>{model} 至少需要 {images}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{model} takes at most {images}, not {amount}.</source>
        <translation>{model} 最多接受 {images}，现在有 {amount} 张。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>is image data instead of a web address; add it as a file, so that it is uploaded first.</source>
        <translation>是图片数据而不是网址；请以文件形式添加，以便先行上传。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has spaces or unprintable characters in its web address.</source>
        <translation>网址中含有空格或不可打印的字符。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>needs a web address that starts with http:// or https://.</source>
        <translation>需要以 http:// 或 https:// 开头的网址。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has a user name or password in its web address; use a public link.</source>
        <translation>网址中含有用户名或密码；请使用公开链接。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has a web address that cannot be read.</source>
        <translation>网址无法识别。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has measures that are not whole numbers.</source>
        <translation>尺寸数据不是整数。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>is empty or has impossible measures; choose another image.</source>
        <translation>图片为空或尺寸不合理；请换一张。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>Reference {n}</source>
        <translation>参考图 {n}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>must be either a file or a web address.</source>
        <translation>必须是文件或网址，二者选一。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has a format that is not text.</source>
        <translation>格式不是文本。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {size}; {model} takes at most {most} an image.</source>
        <translation>大小为 {size}；{model} 每张图片最大 {most}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {measured}; {model} needs at least {min_side} on each side.</source>
        <translation>为 {measured}；{model} 要求每边至少 {min_side} 像素。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {measured}; {model} takes at most {max_side} on each side.</source>
        <translation>为 {measured}；{model} 要求每边最多 {max_side} 像素。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {measured}; {model} takes at most {most} million pixels in all.</source>
        <translation>为 {measured}；{model} 总共最多接受 {most} 百万像素。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {measured}; for {model} the longer side may be at most {ratio} times as long as the shorter one.</source>
        <translation>为 {measured}；{model} 要求长边最多为短边的 {ratio} 倍。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{model} takes no reference images; remove them.</source>
        <translation>{model} 不接受参考图；请移除。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>is of the format {known}; {model} takes {offered}.</source>
        <translation>格式为 {known}；{model} 接受 {offered}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>is not known by a proper checksum; add the file again.</source>
        <translation>校验和不正确；请重新添加该文件。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>needs a web address that is text.</source>
        <translation>网址必须是文本。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>The size {size} is not offered with the {label} {value}; choose {offered}.</source>
        <translation>{label}为 {value} 时不提供尺寸 {size}；请选择 {offered}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>{model} does not offer the size {wanted}; choose {offered}.</source>
        <translation>{model} 不提供尺寸 {wanted}；请选择 {offered}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>With the {label} {value} the usual size {size} is not offered; choose {offered}.</source>
        <translation>{label}为 {value} 时不提供默认尺寸 {size}；请选择 {offered}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>The size must be text such as 16:9, not {size}.</source>
        <translation>尺寸必须是类似 16:9 的文本，而不是 {size}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>The size {size} needs {needs}.</source>
        <translation>尺寸 {size} 的条件：{needs}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>{model} takes no size; leave it out.</source>
        <translation>{model} 不接受尺寸；请不要填写。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/load.py"/>
        <source>the folder cannot be read: {reason}</source>
        <translation>无法读取文件夹：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/load.py"/>
        <source>{id} is already a model of {origin}</source>
        <translation>{id} 已是 {origin} 中的模型</translation>
    </message>
    <message>
        <location filename="../../app/catalog/load.py"/>
        <source>the folder of the built-in models is missing</source>
        <translation>内置模型的文件夹不存在</translation>
    </message>
    <message>
        <location filename="../../app/catalog/load.py"/>
        <source>{name} already means the model {id}</source>
        <translation>{name} 已表示模型 {id}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <source>{file}, line {line}</source>
        <translation>{file}，第 {line} 行</translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <source>it is larger than {size} KB</source>
        <translation>大于 {size} KB</translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <location filename="../../app/library/files.py"/>
        <location filename="../../app/library/verify.py"/>
        <location filename="../../app/references/reading.py"/>
        <source>it is not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <location filename="../../app/library/sidecar.py"/>
        <source>it cannot be read: {reason}</source>
        <translation>无法读取：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <source>it is not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>{model} has no option {field}</source>
        <translation>{model} 没有选项 {field}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>{statement}; {advice}</source>
        <comment>two halves of a sentence</comment>
        <translation>{statement}；{advice}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>did you mean {names}?</source>
        <translation>您是指 {names} 吗？</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>No model was named</source>
        <translation>没有指定模型</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>There is no model {name} in the catalogue</source>
        <translation>模型目录中没有 {name}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>it has {names}.</source>
        <translation>可用的有 {names}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>it has none beyond size, count and references.</source>
        <translation>除尺寸、数量和参考图外没有其他选项。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>The model catalogue is empty, so there is no model to send this to.</source>
        <translation>模型目录为空，没有可以发送的模型。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>it has {names}, among others.</source>
        <translation>可用的有 {names} 等。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>An option needs a name.</source>
        <translation>选项需要名称。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>at least one model is needed</source>
        <translation>至少需要一个模型</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>at least one page is needed</source>
        <translation>至少需要一个页面</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be at least 1</source>
        <translation>必须至少为 1</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must not be empty, or start or end with a space</source>
        <translation>不能为空，也不能以空格开头或结尾</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be 1: a single image must be possible</source>
        <translation>必须为 1：必须允许只生成一张图片</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>is out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>minimum and maximum contradict each other</source>
        <translation>最小值与最大值相互矛盾</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>at least one format is needed, each once</source>
        <translation>至少需要一种格式，且不能重复</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be at least 1: it is the longer side by the shorter one</source>
        <translation>必须至少为 1：它是长边与短边之比</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be a price of 0 or more</source>
        <translation>必须是 0 或更高的价格</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be YYYY-MM-DD or YYYY-MM</source>
        <translation>必须是 YYYY-MM-DD 或 YYYY-MM</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>needs something to add up, a maximum of at least 1 and a message</source>
        <translation>需要有相加的项目、至少为 1 的最大值和一条提示</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be one line of plain text</source>
        <translation>必须是一行纯文本</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be different whole numbers from 1 on, and 1 among them</source>
        <translation>必须是从 1 开始的不同整数，并且包含 1</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>{default} is not among the choices</source>
        <translation>{default} 不在可选项之中</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>{name} is the id or alias of a model above</source>
        <translation>{name} 是上面某个模型的 id 或别名</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>{value} is not among the sizes</source>
        <translation>{value} 不在尺寸之中</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>there is no option {field}</source>
        <translation>没有选项 {field}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>{value} is not a value of {field}</source>
        <translation>{value} 不是 {field} 的值</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>an option of the kind choice needs choices</source>
        <translation>choice 类型的选项需要可选项</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>an option of the kind {kind} has no choices</source>
        <translation>{kind} 类型的选项没有可选项</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{fitted} has needs, which a default cannot have</source>
        <translation>{fitted} 带有条件，默认值不能带条件</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>needs an option with a value, or a number of references</source>
        <translation>需要一个带值的选项，或参考图的数量</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>option and value go together</source>
        <translation>选项与值必须同时给出</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>no option {option} stands before it</source>
        <translation>它之前没有选项 {option}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>is larger than the maximum</source>
        <translation>大于最大值</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{value} stands here twice</source>
        <translation>{value} 在此出现了两次</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{value} is not a value of {option}</source>
        <translation>{value} 不是 {option} 的值</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{field} is not a field path such as metadata.resolution</source>
        <translation>{field} 不是类似 metadata.resolution 的字段路径</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>an option of the kind {kind} has no {name}</source>
        <translation>{kind} 类型的选项没有 {name}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{field} is already the place of another field</source>
        <translation>{field} 已是另一个字段的位置</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>must be a usable number</source>
        <translation>必须是可用的数字</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>at least one size is needed</source>
        <translation>至少需要一个尺寸</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>depends_on and allowed go together</source>
        <translation>depends_on 与 allowed 必须同时给出</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>a size is text</source>
        <translation>尺寸必须是文本</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{default} is not among the sizes</source>
        <translation>{default} 不在尺寸之中</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>without pixels_by the only key is any</source>
        <translation>没有 pixels_by 时只能使用键 any</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{key} is not a value of {field}: {values}</source>
        <translation>{key} 不是 {field} 的值：{values}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{size} is not among the sizes</source>
        <translation>{size} 不在尺寸之中</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{pixels} is not WIDTHxHEIGHT</source>
        <translation>{pixels} 不是 WIDTHxHEIGHT 形式</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{default} has needs, which a default cannot have</source>
        <translation>{default} 带有条件，默认值不能带条件</translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{default} is not allowed with the default of {field}</source>
        <translation>{field} 为默认值时不允许 {default}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>{label} can be {offered}, not {value}.</source>
        <translation>{label}可以是 {offered}，而不是 {value}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>between {low} and {high}</source>
        <translation>介于 {low} 与 {high} 之间</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>at least {low}</source>
        <translation>至少为 {low}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>at most {high}</source>
        <translation>最多为 {high}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>{label} must be {wanted}, not {value}.</source>
        <translation>{label}必须是{wanted}，而不是 {value}。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>{label} holds characters that cannot be sent.</source>
        <translation>{label}含有无法发送的字符。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>{label} is too large.</source>
        <translation>{label}太大了。</translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>yes or no</source>
        <translation>“是”或“否”</translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>{first} and {last}</source>
        <translation>{first} 和 {last}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <location filename="../../ui/references/facts.py"/>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>something else</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>{first} or {last}</source>
        <translation>{first} 或 {last}</translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>a number that is far too large</source>
        <translation>过大的数字</translation>
    </message>
    <message>
        <location filename="../../app/core/checks.py"/>
        <source>The file of reference {name} is gone from {folder}; add it again.</source>
        <translation>参考图 {name} 的文件已不在 {folder} 中；请重新添加。</translation>
    </message>
    <message>
        <location filename="../../app/core/checks.py"/>
        <source>The file of mask {name} is gone from {folder}; add it again.</source>
        <translation>蒙版 {name} 的文件已不在 {folder} 中；请重新添加。</translation>
    </message>
    <message>
        <location filename="../../app/core/core.py"/>
        <source>{sentence} Tasks wait until there is another one; nothing was charged.</source>
        <translation>{sentence}在换用其他密钥之前任务会等待；没有产生费用。</translation>
    </message>
    <message>
        <location filename="../../app/core/core.py"/>
        <source>No key is known for this gateway, so nothing was sent. Enter one in the window, set TOAPIS_API_KEY, or practise with --demo.</source>
        <translation>没有此网关的密钥，因此没有发送任何内容。请在窗口中输入密钥、设置 TOAPIS_API_KEY，或使用 --demo 练习。</translation>
    </message>
    <message>
        <location filename="../../app/core/core.py"/>
        <source>Finished pictures are kept until then.</source>
        <translation>在此之前，已完成的图片会妥善保留。</translation>
    </message>
    <message>
        <location filename="../../app/core/core.py"/>
        <location filename="../../app/core/incidents.py"/>
        <location filename="../../app/core/money.py"/>
        <location filename="../../app/tasks/monitor.py"/>
        <source>There is no task {task_id}.</source>
        <translation>没有任务 {task_id}。</translation>
    </message>
    <message>
        <location filename="../../app/core/intake.py"/>
        <location filename="../../app/references/gather.py"/>
        <source>Only the first {most} files were taken; that is the most at once. Add the others afterwards.</source>
        <translation>只取了前 {most} 个文件，这是一次的上限。其余的请稍后再添加。</translation>
    </message>
    <message>
        <location filename="../../app/core/keys.py"/>
        <source>The keyring of this system did not answer within {n} seconds.</source>
        <translation>系统密钥环在 {n} 秒内没有响应。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/core/looking.py"/>
        <source>{n} files in the library&apos;s folder cannot be used; they are left as they are. {first}</source>
        <extracomment>For one: A file in the library&apos;s folder cannot be used; it is left as it is. {first}</extracomment>
        <translation>
            <numerusform>图库文件夹中有 {n} 个文件无法使用，已原样保留。{first}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/core/looking.py"/>
        <source>{n} pictures were found in the library&apos;s folder, and are listed now.</source>
        <extracomment>For one: A picture was found in the library&apos;s folder, and is listed now: {file}</extracomment>
        <translation>
            <numerusform>在图库文件夹中发现了 {n} 张图片，现已列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/core/looking.py"/>
        <source>The files of {n} pictures are gone. The pictures stay listed, marked as missing.</source>
        <extracomment>For one: The file of a picture is gone: {file}. The picture stays listed, marked as missing.</extracomment>
        <translation>
            <numerusform>{n} 张图片的文件不见了。图片仍会列出，并标记为缺失。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/core/looking.py"/>
        <location filename="../../ui/handing/flow.py"/>
        <location filename="../../ui/handing/printing.py"/>
        <location filename="../../ui/organise/left_alone.py"/>
        <location filename="../../ui/references/item.py"/>
        <location filename="../../ui/upkeep/words.py"/>
        <location filename="../../ui/work/notes.py"/>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/core/looking.py"/>
        <source>The file of a picture is back: {file}</source>
        <translation>一张图片的文件回来了：{file}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/core/looking.py"/>
        <location filename="../../ui/watching/flow.py"/>
        <source>The files of {n} pictures are back.</source>
        <extracomment>For one: The file of {n} picture is back.</extracomment>
        <translation>
            <numerusform>{n} 张图片的文件回来了。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/core/models.py"/>
        <source>{path} is left out until it is mended.</source>
        <translation>{path} 在修正之前不会使用。</translation>
    </message>
    <message>
        <location filename="../../app/core/money.py"/>
        <source>A budget is a number of at least 0, or none.</source>
        <translation>预算必须是 0 或更大的数字，或者不设预算。</translation>
    </message>
    <message>
        <location filename="../../app/core/pictures.py"/>
        <source>The move of the library was interrupted when its old folder was being emptied. It can be finished.</source>
        <translation>图库的移动在清空旧文件夹时中断了，可以继续完成。</translation>
    </message>
    <message>
        <location filename="../../app/core/pictures.py"/>
        <source>The practice library stays where it is; only that of paid pictures can be moved.</source>
        <translation>练习图库的位置不变；只有付费图片的图库可以移动。</translation>
    </message>
    <message>
        <location filename="../../app/core/practice.py"/>
        <source>Faults can be tried out in practice mode only; this is a gateway that takes money.</source>
        <translation>故障只能在练习模式中试用；当前网关会收费。</translation>
    </message>
    <message>
        <location filename="../../app/core/practice.py"/>
        <source>The practice gateway knows no fault called {name}.</source>
        <translation>练习网关没有名为 {name} 的故障。</translation>
    </message>
    <message>
        <location filename="../../app/core/preferences.py"/>
        <source>New pictures are named as usual: {why}</source>
        <translation>新图片按默认方式命名：{why}</translation>
    </message>
    <message>
        <location filename="../../app/core/searches.py"/>
        <source>A saved search needs a name.</source>
        <translation>保存的搜索需要名称。</translation>
    </message>
    <message>
        <location filename="../../app/crash.py"/>
        <location filename="../../app/tasks/incident.py"/>
        <location filename="../../app/tasks/ledger.py"/>
        <location filename="../../app/updates/updater.py"/>
        <source>{path} could not be written ({reason}).</source>
        <translation>无法写入 {path}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address is empty. It looks like https://toapis.com.</source>
        <translation>网关地址为空。地址形如 https://toapis.com。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address contains a space, a backslash or a control character.</source>
        <translation>网关地址中含有空格、反斜杠或控制字符。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address must not contain a user name or password.</source>
        <translation>网关地址中不能含有用户名或密码。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address must end with its host or path, without “?” and “#”.</source>
        <translation>网关地址必须以主机或路径结尾，不能含有“?”和“#”。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The path of the gateway&apos;s address is not usable. It looks like https://toapis.com.</source>
        <translation>网关地址的路径不可用。地址形如 https://toapis.com。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address must start with https://: over http the key could be read on the way to {host}.</source>
        <translation>网关地址必须以 https:// 开头：使用 http 时，密钥在发往 {host} 的途中可能被读取。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The API key contains characters that no key has. Copy it again from the console.</source>
        <translation>API 密钥中含有密钥不会有的字符。请从控制台重新复制。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The API key contains a space or a line break. Copy it again from the console.</source>
        <translation>API 密钥中含有空格或换行。请从控制台重新复制。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The API key contains a control character. Copy it again from the console.</source>
        <translation>API 密钥中含有控制字符。请从控制台重新复制。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The API key is too long to be one. Copy it again from the console.</source>
        <translation>API 密钥太长，不可能是密钥。请从控制台重新复制。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address needs two slashes after its scheme: https://toapis.com.</source>
        <translation>网关地址的协议后面需要两个斜杠：https://toapis.com。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address must start with https://.</source>
        <translation>网关地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address names port 0, which does not exist.</source>
        <translation>网关地址中的端口 0 不存在。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address names no host. It looks like https://toapis.com.</source>
        <translation>网关地址中没有主机。地址形如 https://toapis.com。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address cannot be read. It looks like https://toapis.com.</source>
        <translation>无法识别网关地址。地址形如 https://toapis.com。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/connections.py"/>
        <source>The connection to {where} has been closed.</source>
        <translation>与 {where} 的连接已关闭。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/connections.py"/>
        <source>The proxy cannot be used: it must be an HTTP or a SOCKS5 proxy.</source>
        <translation>无法使用该代理：必须是 HTTP 或 SOCKS5 代理。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/connections.py"/>
        <source>The list of trusted certificates on this computer cannot be read.</source>
        <translation>无法读取这台计算机上的受信任证书列表。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The link to the picture is redirected to something that is no link.</source>
        <translation>图片链接被重定向到了不是链接的地方。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The file from {where} is larger than {size} MB.</source>
        <translation>来自 {where} 的文件大于 {size} MB。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The link to the picture is redirected too often.</source>
        <translation>图片链接被重定向的次数过多。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The link to the picture no longer works ({status} from {where}).</source>
        <translation>图片链接已失效（{where} 返回 {status}）。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} answered with HTTP {status} instead of a picture.</source>
        <translation>{where} 返回了 HTTP {status}，而不是图片。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} sent “{kind}” instead of a picture.</source>
        <translation>{where} 发送的是“{kind}”，而不是图片。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} sent the picture compressed in an unknown way.</source>
        <translation>{where} 以未知的方式压缩了图片。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The picture from {where} has {received} bytes instead of {total}.</source>
        <translation>来自 {where} 的图片有 {received} 字节，而应有 {total} 字节。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} sent an empty file instead of a picture.</source>
        <translation>{where} 发送的是空文件，而不是图片。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The picture from {where} is compressed and damaged.</source>
        <translation>来自 {where} 的图片经过压缩且已损坏。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The picture from {where} was cut off on its way.</source>
        <translation>来自 {where} 的图片在传输中被截断。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The picture did not arrive from {where} in time.</source>
        <translation>来自 {where} 的图片没有按时送达。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} points to another place without naming it.</source>
        <translation>{where} 要求转到别处，却没有说明是哪里。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/exchange.py"/>
        <source>The answer of {where} is too large.</source>
        <translation>{where} 的响应太大。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the prompt or an image</source>
        <translation>{name} 拒绝了提示词或某张图片</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <location filename="../../app/references/fit.py"/>
        <source>{statement}.</source>
        <comment>becomes a sentence</comment>
        <translation>{statement}。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} answered with HTTP {status}.</source>
        <translation>{name} 返回了 HTTP {status}。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The certificate of {name} is not valid here: {reason}.</source>
        <translation>{name} 的证书在此无效：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>No connection to {name} was possible.</source>
        <translation>无法连接到 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The connection to {where} broke.</source>
        <translation>与 {where} 的连接中断了。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>Nothing was sent and nothing was charged.</source>
        <translation>没有发送任何内容，也没有产生费用。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>It says: “{message}”.</source>
        <translation>对方说：“{message}”。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>It is unclear whether the request was accepted.</source>
        <translation>无法确定请求是否已被接受。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the request</source>
        <translation>{name} 拒绝了请求</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the image</source>
        <translation>{name} 拒绝了该图片</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{statement}: “{words}”.</source>
        <comment>what a server refused, and its words</comment>
        <translation>{statement}：“{words}”。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} asks to slow down, in a form that cannot be read.</source>
        <translation>{name} 要求放慢速度，但其形式无法识别。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} has a problem of its own (HTTP {status}).</source>
        <translation>{name} 自身出现问题（HTTP {status}）。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} points to another address (HTTP {status}), which is not followed. Check the gateway&apos;s address, or sign in to this network in a browser.</source>
        <translation>{name} 指向另一个地址（HTTP {status}），程序不会跟随。请检查网关地址，或先在浏览器中登录此网络。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The proxy of this computer refused the connection to {name}.</source>
        <translation>这台计算机的代理拒绝了到 {name} 的连接。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>No connection to {name} came about in time.</source>
        <translation>没能及时连接到 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The certificate of {name} is not trusted here: {reason}. Somebody may be listening in; on a company&apos;s or a school&apos;s network, or for a gateway of your own, install its certificate in this computer&apos;s system and use the system&apos;s certificates (Settings, Network).</source>
        <translation>{name} 的证书在此不受信任：{reason}。可能有人在窃听；如果是公司或学校的网络，或是您自己的网关，请把它的证书安装到这台计算机的系统中，并使用系统证书（“设置”→“网络”）。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>No connection to {name} was possible through the proxy set on this computer.</source>
        <translation>无法通过这台计算机上设置的代理连接到 {name}。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{where} did not answer in time.</source>
        <translation>{where} 没有按时响应。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} asks to slow down</source>
        <translation>{name} 要求放慢速度</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} did not accept the API key</source>
        <translation>{name} 不接受该 API 密钥</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>Check it in the console, or use another one.</source>
        <translation>请在控制台中检查，或换用另一个密钥。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>Top it up in the console at https://{name}, then send again.</source>
        <translation>请在控制台 https://{name} 充值，然后重新发送。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The secure connection to {name} failed.</source>
        <translation>与 {name} 的安全连接失败。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The address of {name} was not found. Is this computer online?</source>
        <translation>找不到 {name} 的地址。这台计算机联网了吗？</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The account at {name} has not enough money left</source>
        <translation>{name} 上的账户余额不足</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>Change it, then send again.</source>
        <translation>请修改后重新发送。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <location filename="../../app/tasks/sender.py"/>
        <source>Nothing was charged.</source>
        <translation>没有产生费用。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} does not know this task</source>
        <translation>{name} 不认识这个任务</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} finds the file too large</source>
        <translation>{name} 认为文件太大</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} does not allow this with the present API key</source>
        <translation>当前的 API 密钥在 {name} 上无权进行此操作</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the request ({status}) because of “{field}”</source>
        <translation>{name} 拒绝了请求（{status}），原因是“{field}”</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the request because of “{field}”</source>
        <translation>{name} 拒绝了请求，原因是“{field}”</translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the request ({status})</source>
        <translation>{name} 拒绝了请求（{status}）</translation>
    </message>
    <message>
        <location filename="../../app/gateway/fetch.py"/>
        <source>The file was cut off on its way.</source>
        <translation>文件在传输中被截断。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/fetch.py"/>
        <source>The address of the file is not secure (https).</source>
        <translation>文件的地址不安全（https）。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/fetch.py"/>
        <source>The file is larger than it may be.</source>
        <translation>文件超出了允许的大小。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/fetch.py"/>
        <source>The address of the file cannot be read.</source>
        <translation>无法识别文件的地址。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/fetch.py"/>
        <source>{host} took too long.</source>
        <translation>{host} 用时过长。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/fetch.py"/>
        <source>{host} could not be reached.</source>
        <translation>无法连接到 {host}。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/fetch.py"/>
        <source>{host} answered with HTTP {status}.</source>
        <translation>{host} 返回了 HTTP {status}。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/http.py"/>
        <source>The request holds something that cannot be sent. Nothing was sent and nothing was charged.</source>
        <translation>请求中含有无法发送的内容。没有发送任何内容，也没有产生费用。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture leads into a private network ({host}).</source>
        <translation>图片链接指向私有网络（{host}）。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture starts with “{scheme}:”, which is not followed.</source>
        <translation>图片链接以“{scheme}:”开头，程序不会打开。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture holds a user name and is not followed.</source>
        <translation>图片链接中含有用户名，程序不会打开。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture names no host that can exist.</source>
        <translation>图片链接中没有可能存在的主机。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture at {host} is not secure (http).</source>
        <translation>{host} 上的图片链接不安全（http）。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture cannot be read.</source>
        <translation>无法识别图片链接。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/multipart.py"/>
        <source>The image file cannot be read ({reason}).</source>
        <translation>无法读取图片文件（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/multipart.py"/>
        <source>The image file changed while it was being uploaded. Upload it again.</source>
        <translation>图片文件在上传过程中发生了变化。请重新上传。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/multipart.py"/>
        <location filename="../../app/gateway/part.py"/>
        <source>unknown reason</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>The proxy&apos;s address is empty. It looks like proxy.example.org:3128.</source>
        <translation>代理地址为空。地址形如 proxy.example.org:3128。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <source>A proxy with a user name or a password has to be set in the system&apos;s settings; choose “System” here.</source>
        <translation>带有用户名或密码的代理必须在系统设置中设定；此处请选择“系统”。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <source>The proxy&apos;s address needs a port. It looks like proxy.example.org:3128.</source>
        <translation>代理地址需要端口。地址形如 proxy.example.org:3128。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <source>The proxy&apos;s address names no host. It looks like proxy.example.org:3128.</source>
        <translation>代理地址中没有主机。地址形如 proxy.example.org:3128。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <source>Such a proxy cannot be used. HTTP and SOCKS5 proxies can.</source>
        <translation>无法使用这种代理。可以使用 HTTP 和 SOCKS5 代理。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/part.py"/>
        <source>The picture cannot be written to disk ({reason}). It is kept at the gateway and fetched again.</source>
        <translation>无法将图片写入磁盘（{reason}）。它仍保留在网关上，稍后会再次获取。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/proxies.py"/>
        <source>The proxy&apos;s address is not set: set it in the settings, under Network.</source>
        <translation>没有设置代理地址：请在设置的“网络”中填写。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer is empty.</source>
        <translation>响应为空。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer is not a task.</source>
        <translation>响应不是任务。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer to the upload names no usable address.</source>
        <translation>上传的响应中没有可用的地址。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer holds no balance.</source>
        <translation>响应中没有余额。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer holds no list of models.</source>
        <translation>响应中没有模型列表。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer names no task.</source>
        <translation>响应中没有任务。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer names a task by something that cannot be an id.</source>
        <translation>响应中用来表示任务的内容不可能是 id。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer is a web page instead of JSON. Perhaps this network wants you to sign in first: open any page in a browser. Or there is no gateway at this address.</source>
        <translation>响应是网页而不是 JSON。也许此网络要求您先登录：请在浏览器中打开任意网页。也可能此地址上没有网关。</translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer is not readable instead of JSON.</source>
        <translation>响应不是可读的 JSON。</translation>
    </message>
    <message>
        <location filename="../../app/keychain.py"/>
        <source>The keyring of this system forgets what it is given.</source>
        <translation>系统密钥环记不住交给它的内容。</translation>
    </message>
    <message>
        <location filename="../../app/keychain.py"/>
        <source>This system has no keyring to keep the API key in.</source>
        <translation>此系统没有可以保存 API 密钥的密钥环。</translation>
    </message>
    <message>
        <location filename="../../app/keychain.py"/>
        <source>The keyring of this system is locked. Unlock it and try again.</source>
        <translation>系统密钥环已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <location filename="../../app/keychain.py"/>
        <source>The keyring of this system does not work ({error}).</source>
        <translation>系统密钥环无法工作（{error}）。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>forget {n} pictures</source>
        <extracomment>For one: forget {n} picture</extracomment>
        <translation>
            <numerusform>忘记 {n} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>put back marks of {n} pictures</source>
        <extracomment>For one: put back marks of {n} picture</extracomment>
        <translation>
            <numerusform>恢复 {n} 张图片的标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>list {n} pictures again</source>
        <extracomment>For one: list {n} picture again</extracomment>
        <translation>
            <numerusform>重新列出 {n} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>move to trash: {n} pictures</source>
        <extracomment>For one: move to trash: {n} picture</extracomment>
        <translation>
            <numerusform>移到回收站：{n} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>restore {n} pictures</source>
        <extracomment>For one: restore {n} picture</extracomment>
        <translation>
            <numerusform>还原 {n} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>change {n} pictures</source>
        <extracomment>For one: change {n} picture</extracomment>
        <translation>
            <numerusform>更改 {n} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>rate {n} pictures</source>
        <extracomment>For one: rate {n} picture</extracomment>
        <translation>
            <numerusform>为 {n} 张图片评分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>mark {n} pictures</source>
        <extracomment>For one: mark {n} picture</extracomment>
        <translation>
            <numerusform>收藏 {n} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>unmark {n} pictures</source>
        <extracomment>For one: unmark {n} picture</extracomment>
        <translation>
            <numerusform>取消收藏 {n} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>annotate {n} pictures</source>
        <extracomment>For one: annotate {n} picture</extracomment>
        <translation>
            <numerusform>为 {n} 张图片添加备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>tag {n} pictures</source>
        <extracomment>For one: tag {n} picture</extracomment>
        <translation>
            <numerusform>为 {n} 张图片添加标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>untag {n} pictures</source>
        <extracomment>For one: untag {n} picture</extracomment>
        <translation>
            <numerusform>移除 {n} 张图片的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>collect {n} pictures</source>
        <extracomment>For one: collect {n} picture</extracomment>
        <translation>
            <numerusform>把 {n} 张图片放入合集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>take out of a collection: {n} pictures</source>
        <extracomment>For one: take out of a collection: {n} picture</extracomment>
        <translation>
            <numerusform>从合集中移出：{n} 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/library/connections.py"/>
        <source>The library is closed.</source>
        <translation>图库已关闭。</translation>
    </message>
    <message>
        <location filename="../../app/library/convert.py"/>
        <source>its file is no picture any more</source>
        <translation>文件已不再是图片</translation>
    </message>
    <message>
        <location filename="../../app/library/convert.py"/>
        <source>its file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <source>PNG, JPEG, WebP and GIF are supported</source>
        <translation>支持 PNG、JPEG、WebP 和 GIF</translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/references/kinds.py"/>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <source>it has no pixels</source>
        <translation>没有像素</translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <source>it has {width} × {height} pixels, more than 100 megapixels</source>
        <translation>有 {width} × {height} 像素，超过一亿像素</translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/references/pixels.py"/>
        <source>its data is damaged</source>
        <translation>数据已损坏</translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/references/kinds.py"/>
        <source>it is {foreign}; {supported}</source>
        <translation>它是{foreign}；{supported}</translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/references/kinds.py"/>
        <source>its type is not known; {supported}</source>
        <translation>类型未知；{supported}</translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/library/formats/gif.py"/>
        <location filename="../../app/library/formats/jpeg.py"/>
        <location filename="../../app/library/formats/png.py"/>
        <location filename="../../app/library/formats/webp.py"/>
        <location filename="../../app/references/pixels.py"/>
        <source>it is cut off</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <location filename="../../app/library/discarding.py"/>
        <source>it cannot be moved ({reason})</source>
        <translation>无法移动（{reason}）</translation>
    </message>
    <message>
        <location filename="../../app/library/discarding.py"/>
        <location filename="../../app/library/organise.py"/>
        <source>it is not in the library (any more)</source>
        <translation>已不在图库中</translation>
    </message>
    <message>
        <location filename="../../app/library/discarding.py"/>
        <source>it is in the library already</source>
        <translation>已在图库中</translation>
    </message>
    <message>
        <location filename="../../app/library/discarding.py"/>
        <source>it is not in the trash (any more)</source>
        <translation>已不在回收站中</translation>
    </message>
    <message>
        <location filename="../../app/library/discarding.py"/>
        <location filename="../../app/library/organise.py"/>
        <source>its file is gone</source>
        <translation>文件不见了</translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <source>it is the sidecar of another picture</source>
        <translation>是另一张图片的附属文件</translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <source>the picture is not the one that the sidecar describes (its size differs)</source>
        <translation>图片与附属文件的描述不符（大小不同）</translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <source>its name is not valid text; rename it and it is found</source>
        <translation>文件名不是有效文本；重命名后即可找到</translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <location filename="../../app/library/export.py"/>
        <location filename="../../app/library/importing.py"/>
        <location filename="../../app/library/sheet.py"/>
        <location filename="../../app/library/stripped.py"/>
        <source>it is too large</source>
        <translation>太大了</translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <location filename="../../app/library/export.py"/>
        <location filename="../../app/library/sheet.py"/>
        <location filename="../../app/references/reading.py"/>
        <source>it cannot be read ({reason})</source>
        <translation>无法读取（{reason}）</translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py"/>
        <source>This is not a usable picture: {reason}.</source>
        <translation>这不是可用的图片：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/library/export.py"/>
        <location filename="../../app/library/export_sinks.py"/>
        <source>The pictures cannot be exported</source>
        <translation>无法导出图片</translation>
    </message>
    <message>
        <location filename="../../app/library/export.py"/>
        <source>there is a file of this name</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <location filename="../../app/library/export_sinks.py"/>
        <source>“{target}” is in the library&apos;s own folder. Choose another one: nothing there may be replaced. Nothing was written.</source>
        <translation>“{target}”位于图库自己的文件夹中。请选择其他位置：那里的内容不能被替换。没有写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/library/export_sinks.py"/>
        <source>“{target}” exists already. Nothing was written.</source>
        <translation>“{target}”已存在。没有写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>your disk quota is used up</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the file is larger than the system allows here</source>
        <translation>文件超出了此处系统允许的大小</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>it is read-only</source>
        <translation>是只读的</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>there is no permission to write there</source>
        <translation>没有写入权限</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the folder is gone</source>
        <translation>文件夹不见了</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>there is a file where a folder should be</source>
        <translation>应为文件夹的地方是一个文件</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>there is a folder where a file should be</source>
        <translation>应为文件的地方是一个文件夹</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>there is a link where a folder should be; move it away, and the folder it leads to in its place</source>
        <translation>应为文件夹的地方是一个链接；请把它移开，并把它指向的文件夹放到原处</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the disk reports an error</source>
        <translation>磁盘报告错误</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the network folder is gone</source>
        <translation>网络文件夹不见了</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the disk is gone</source>
        <translation>磁盘不见了</translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>{failed} in “{where}”: {reason}.</source>
        <translation>{failed}，位置“{where}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/library/filters.py"/>
        <source>“{key}:{value}” is none of: {known}.</source>
        <translation>“{key}:{value}”不是其中之一：{known}。</translation>
    </message>
    <message>
        <location filename="../../app/library/filters.py"/>
        <source>“size:{value}” is none of: 16:9 or another common ratio, 1024x1024, &gt;=2000 (longer side in pixels).</source>
        <translation>“size:{value}”无效，应为：16:9 或其他常见宽高比、1024x1024、&gt;=2000（长边像素）。</translation>
    </message>
    <message>
        <location filename="../../app/library/filters.py"/>
        <source>“rating:{value}” is no rating such as 3, &gt;=4 or 1..3.</source>
        <translation>“rating:{value}”不是有效评分，例如 3、&gt;=4 或 1..3。</translation>
    </message>
    <message>
        <location filename="../../app/library/filters.py"/>
        <source>“cost:{value}” is no amount such as 0.1, &gt;0.1 or 0.1..0.5.</source>
        <translation>“cost:{value}”不是有效金额，例如 0.1、&gt;0.1 或 0.1..0.5。</translation>
    </message>
    <message>
        <location filename="../../app/library/finding.py"/>
        <source>Missing pictures cannot be looked for</source>
        <translation>无法查找缺失的图片</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>a ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>SVG or XML</source>
        <translation>SVG 或 XML</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>JSON text</source>
        <translation>JSON 文本</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>a video</source>
        <translation>视频</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/gif.py"/>
        <location filename="../../app/library/formats/jpeg.py"/>
        <location filename="../../app/library/formats/webp.py"/>
        <source>it has no picture in it</source>
        <translation>其中没有图片</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/gif.py"/>
        <source>its GIF structure is damaged</source>
        <translation>GIF 结构已损坏</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/jpeg.py"/>
        <source>its JPEG structure is damaged</source>
        <translation>JPEG 结构已损坏</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/jpeg.py"/>
        <source>its JPEG header is damaged</source>
        <translation>JPEG 文件头已损坏</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/limits.py"/>
        <source>it consists of far too many parts</source>
        <translation>由过多的部分组成</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/png.py"/>
        <source>its data is damaged (a PNG checksum does not match)</source>
        <translation>数据已损坏（PNG 校验和不符）</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/png.py"/>
        <source>its PNG header is missing</source>
        <translation>缺少 PNG 文件头</translation>
    </message>
    <message>
        <location filename="../../app/library/formats/webp.py"/>
        <source>its WebP header is damaged</source>
        <translation>WebP 文件头已损坏</translation>
    </message>
    <message>
        <location filename="../../app/library/importing.py"/>
        <source>its name is not valid</source>
        <translation>文件名无效</translation>
    </message>
    <message>
        <location filename="../../app/library/importing.py"/>
        <location filename="../../app/library/rebuild.py"/>
        <location filename="../../app/library/scan.py"/>
        <source>the folder cannot be read</source>
        <translation>无法读取文件夹</translation>
    </message>
    <message>
        <location filename="../../app/library/importing.py"/>
        <source>it cannot be read ({error})</source>
        <translation>无法读取（{error}）</translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The library cannot be changed</source>
        <translation>无法更改图库</translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The trash cannot be read</source>
        <translation>无法读取回收站</translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The trash cannot be emptied</source>
        <translation>无法清空回收站</translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <location filename="../../app/library/library.py"/>
        <location filename="../../app/library/rebuild.py"/>
        <source>The library cannot be read</source>
        <translation>无法读取图库</translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The library cannot be moved</source>
        <translation>无法移动图库</translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The old folder cannot be removed</source>
        <translation>无法移除旧文件夹</translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The picture cannot be imported</source>
        <translation>无法导入图片</translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>its file is there</source>
        <translation>文件还在</translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <source>A downloaded picture cannot be read</source>
        <translation>无法读取下载的图片</translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <location filename="../../app/references/addresses.py"/>
        <location filename="../../app/references/reading.py"/>
        <source>it is larger than 64 MB</source>
        <translation>大于 64 MB</translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <source>The library folder “{folder}” is gone. Is its disk connected? Nothing was changed; start again when it is back.</source>
        <translation>图库文件夹“{folder}”不见了。它所在的磁盘连接了吗？没有做任何更改；磁盘恢复后请重新启动。</translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <source>The library cannot be opened</source>
        <translation>无法打开图库</translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <source>The picture cannot be saved</source>
        <translation>无法保存图片</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{filename}” cannot be read ({reason}), so the library was not moved.</source>
        <translation>无法读取“{filename}”（{reason}），因此没有移动图库。</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” cannot be written.</source>
        <translation>无法写入“{target}”。</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” has room for {free} MB; {needed} MB are needed.</source>
        <translation>“{target}”有 {free} MB 可用空间；需要 {needed} MB。</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” and the library&apos;s folder are the same, or one is in the other.</source>
        <translation>“{target}”与图库文件夹相同，或者一个在另一个之中。</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>The library&apos;s folder “{source}” is not there. Is its disk connected?</source>
        <translation>图库文件夹“{source}”不存在。它所在的磁盘连接了吗？</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” is not empty. Choose a new folder: nothing in it may be mixed up.</source>
        <translation>“{target}”不是空的。请选择一个新文件夹，以免其中的内容混在一起。</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” is a file, not a folder.</source>
        <translation>“{target}”是文件，不是文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>The disk of “{source}” went away, so the library was not moved. Begin again when it is back.</source>
        <translation>“{source}”所在的磁盘已断开，因此图库没有移动。磁盘恢复后请重新开始。</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” cannot be used.</source>
        <translation>无法使用“{target}”。</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>The copy of “{source}” differs from the original. Is the disk damaged?</source>
        <translation>“{source}”的副本与原文件不同。磁盘是否损坏？</translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” holds an unfinished move of another library.</source>
        <translation>“{target}”中有另一个图库未完成的移动。</translation>
    </message>
    <message>
        <location filename="../../app/library/organise.py"/>
        <source>its sidecar was left alone: {error}</source>
        <translation>附属文件没有改动：{error}</translation>
    </message>
    <message>
        <location filename="../../app/library/organise.py"/>
        <source>its sidecar cannot be written ({reason})</source>
        <translation>无法写入附属文件（{reason}）</translation>
    </message>
    <message>
        <location filename="../../app/library/organise.py"/>
        <source>the file beside it describes another picture</source>
        <translation>旁边的文件描述的是另一张图片</translation>
    </message>
    <message>
        <location filename="../../app/library/periods.py"/>
        <source>“date:{text}” is no date such as 2026-11-20, 2026-11, today, yesterday, week, &gt;=2026-11 or 2026-11-01..2026-11-15.</source>
        <translation>“date:{text}”不是有效日期，例如 2026-11-20、2026-11、today、yesterday、week、&gt;=2026-11 或 2026-11-01..2026-11-15。</translation>
    </message>
    <message>
        <location filename="../../app/library/query.py"/>
        <source>There is no filter “{key}:”; it was searched for as words.</source>
        <translation>没有筛选条件“{key}:”；已按普通词语搜索。</translation>
    </message>
    <message>
        <location filename="../../app/library/query.py"/>
        <source>pictures are sorted by {keys}, with - in front from the highest</source>
        <translation>图片可按 {keys} 排序，前面加 - 表示从高到低</translation>
    </message>
    <message>
        <location filename="../../app/library/query.py"/>
        <source>“{key}:” needs a value.</source>
        <translation>“{key}:”需要一个值。</translation>
    </message>
    <message>
        <location filename="../../app/library/query.py"/>
        <source>Only {most} words are searched for.</source>
        <translation>只搜索前 {most} 个词。</translation>
    </message>
    <message>
        <location filename="../../app/library/rebuild.py"/>
        <source>there is no picture beside it</source>
        <translation>旁边没有图片</translation>
    </message>
    <message>
        <location filename="../../app/library/references.py"/>
        <source>The reference image cannot be kept</source>
        <translation>无法保存参考图</translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index “{path}” cannot be used and cannot be set aside.</source>
        <translation>索引“{path}”无法使用，也无法移到一边。</translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index of the library (“{path}”) cannot be used: {error}.</source>
        <translation>无法使用图库的索引（“{path}”）：{error}。</translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index of the library (“{path}”) is damaged. No picture is lost: it is built again from the folder at the next start.</source>
        <translation>图库的索引（“{path}”）已损坏。图片没有丢失：下次启动时会根据文件夹重新建立索引。</translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index of the library (“{path}”) was written by a newer version of Proofsheet (layout {version}, this one knows {known}). Nothing was changed: please use the newer version.</source>
        <translation>图库的索引（“{path}”）由更新版本的 Proofsheet 写入（格式 {version}，本版本支持 {known}）。没有做任何更改：请使用更新的版本。</translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index of the library (“{path}”) cannot be read or written: {error}.</source>
        <translation>无法读写图库的索引（“{path}”）：{error}。</translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The data folder “{parent}” cannot be made: {reason}.</source>
        <translation>无法创建数据文件夹“{parent}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The damaged index “{path}” cannot be set aside: {reason}.</source>
        <translation>无法把损坏的索引“{path}”移到一边：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/library/sheet.py"/>
        <source>The contact sheet cannot be written</source>
        <translation>无法写入联系表</translation>
    </message>
    <message>
        <location filename="../../app/library/sidecar.py"/>
        <source>it is too large for a sidecar</source>
        <translation>作为附属文件太大了</translation>
    </message>
    <message>
        <location filename="../../app/library/sidecar.py"/>
        <source>not a sidecar of this program: bad {name}</source>
        <translation>不是本程序的附属文件：{name} 无效</translation>
    </message>
    <message>
        <location filename="../../app/library/sidecar.py"/>
        <source>not a sidecar of this program: {error}</source>
        <translation>不是本程序的附属文件：{error}</translation>
    </message>
    <message>
        <location filename="../../app/library/sidecar.py"/>
        <source>not JSON: {error}</source>
        <translation>不是 JSON：{error}</translation>
    </message>
    <message>
        <location filename="../../app/library/stripped.py"/>
        <source>The copy cannot be made</source>
        <translation>无法制作副本</translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>The template is longer than {n} characters.</source>
        <translation>模板超过 {n} 个字符。</translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>There is no {name}. The fields are {fields}.</source>
        <translation>没有 {name}。可用的字段有 {fields}。</translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>Every { needs its }, and the other way round.</source>
        <translation>每个 { 都需要对应的 }，反之亦然。</translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>A name cannot lead into another folder: pictures are filed by day.</source>
        <translation>文件名不能指向其他文件夹：图片按日期归档。</translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>Not every system takes these characters in a name. Letters, digits and - _ do.</source>
        <translation>并非每个系统都接受文件名中的这些字符。可以使用字母、数字以及 - _。</translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>The template gives no name. It looks like {example}.</source>
        <translation>模板没有产生文件名。形如 {example}。</translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>A name begins with a letter, a digit or a field: others are hidden or lost.</source>
        <translation>文件名应以字母、数字或字段开头：否则文件会被隐藏或丢失。</translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <location filename="../../ui/export/names.py"/>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>A cat in a spacesuit</source>
        <translation>穿宇航服的猫</translation>
    </message>
    <message>
        <location filename="../../app/library/trash.py"/>
        <source>it cannot be removed ({reason})</source>
        <translation>无法移除（{reason}）</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The folder cannot be read.</source>
        <translation>无法读取文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The picture was changed after it was saved.</source>
        <translation>图片在保存后被更改过。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The reference image is not the one that was kept.</source>
        <translation>参考图与保存时的不同。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The picture is gone.</source>
        <translation>图片不见了。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The picture cannot be read: {reason}.</source>
        <translation>无法读取图片：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The sidecar of a picture is gone.</source>
        <translation>图片的附属文件不见了。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The sidecar of a picture cannot be used: {error}.</source>
        <translation>图片的附属文件无法使用：{error}。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The sidecar describes another picture.</source>
        <translation>附属文件描述的是另一张图片。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The reference image cannot be read: {reason}.</source>
        <translation>无法读取参考图：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The picture is not in the index; `rebuild` adds it.</source>
        <translation>图片不在索引中；重建索引会加入它。</translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>There is no picture beside this sidecar.</source>
        <translation>此附属文件旁边没有图片。</translation>
    </message>
    <message>
        <location filename="../../app/library/works.py"/>
        <source>The index is being rebuilt</source>
        <translation>正在重建索引</translation>
    </message>
    <message>
        <location filename="../../app/library/works.py"/>
        <source>The library is being verified</source>
        <translation>正在校验图库</translation>
    </message>
    <message>
        <location filename="../../app/library/works.py"/>
        <source>Pictures are being imported</source>
        <translation>正在导入图片</translation>
    </message>
    <message>
        <location filename="../../app/library/works.py"/>
        <source>Pictures are being exported</source>
        <translation>正在导出图片</translation>
    </message>
    <message>
        <location filename="../../app/library/works.py"/>
        <source>A contact sheet is being drawn</source>
        <translation>正在绘制联系表</translation>
    </message>
    <message>
        <location filename="../../app/library/works.py"/>
        <source>Missing pictures are being looked for</source>
        <translation>正在查找缺失的图片</translation>
    </message>
    <message>
        <location filename="../../app/library/works.py"/>
        <source>The library is being moved</source>
        <translation>正在移动图库</translation>
    </message>
    <message>
        <location filename="../../app/library/works.py"/>
        <source>The old folder of the library is being emptied</source>
        <translation>正在清空图库的旧文件夹</translation>
    </message>
    <message>
        <location filename="../../app/library/works.py"/>
        <source>{what}. Wait for it, or end it, and try again. Nothing was changed.</source>
        <translation>{what}。请等待其完成或将其结束，然后重试。没有任何更改。</translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>Another Proofsheet (process {number}) is using the data folder {folder}.</source>
        <translation>另一个 Proofsheet（进程 {number}）正在使用数据文件夹 {folder}。</translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>Another Proofsheet is using the data folder {folder}.</source>
        <translation>另一个 Proofsheet 正在使用数据文件夹 {folder}。</translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>Nothing was sent. Close it, or choose another folder with --data-dir.</source>
        <translation>没有发送任何内容。请关闭它，或用 --data-dir 选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>The data folder {folder} cannot be used: its name is not valid UTF-8. Choose another with --data-dir, or rename it.</source>
        <translation>无法使用数据文件夹 {folder}：名称不是有效的 UTF-8。请用 --data-dir 选择其他文件夹，或将其重命名。</translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>The data folder {folder} cannot be used ({reason}). Choose another with --data-dir, or correct its permissions.</source>
        <translation>无法使用数据文件夹 {folder}（{reason}）。请用 --data-dir 选择其他文件夹，或修正其权限。</translation>
    </message>
    <message>
        <location filename="../../app/logs.py"/>
        <source>Proofsheet met an unexpected error ({name}).</source>
        <translation>Proofsheet 遇到了意外错误（{name}）。</translation>
    </message>
    <message>
        <location filename="../../app/logs.py"/>
        <source>Details are in {path}.</source>
        <translation>详情见 {path}。</translation>
    </message>
    <message>
        <location filename="../../app/prompts.py"/>
        <source>The history of prompts {path} cannot be used: {error}.</source>
        <translation>无法使用提示词历史 {path}：{error}。</translation>
    </message>
    <message>
        <location filename="../../app/prompts.py"/>
        <source>The history of prompts {path} was written by a newer version.</source>
        <translation>提示词历史 {path} 由更新的版本写入。</translation>
    </message>
    <message>
        <location filename="../../app/prompts.py"/>
        <source>The data folder {parent} cannot be made: {reason}.</source>
        <translation>无法创建数据文件夹 {parent}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/prompts.py"/>
        <source>The history of prompts {path} is damaged: {reason}.</source>
        <translation>提示词历史 {path} 已损坏：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>it is on another computer; copy it here first</source>
        <translation>它在另一台计算机上；请先复制到本机</translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>its data address is cut off</source>
        <translation>数据地址不完整</translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>its address cannot be read</source>
        <translation>无法识别其地址</translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>its data address is damaged</source>
        <translation>数据地址已损坏</translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>The address</source>
        <translation>该地址</translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <location filename="../../app/tasks/sender.py"/>
        <source>Nothing was sent.</source>
        <translation>没有发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>{first}, then {second}</source>
        <translation>{first}，然后{second}</translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>crop {whole} to the middle {part}</source>
        <translation>从 {whole} 裁剪出中间的 {part}</translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>scale {before} to {after}</source>
        <translation>从 {before} 缩放到 {after}</translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>convert {before} to {after}</source>
        <translation>从 {before} 转换为 {after}</translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>recompress {size} as {format} to at most {most}</source>
        <translation>把 {size} 重新压缩为最大 {most} 的 {format}</translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>recompress {size} to at most {most}</source>
        <translation>把 {size} 重新压缩到最大 {most}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/references/gather.py"/>
        <source>{n} files in the folder are no pictures.</source>
        <extracomment>For one: {n} file in the folder is no picture.</extracomment>
        <translation>
            <numerusform>文件夹中有 {n} 个文件不是图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/references/gather.py"/>
        <source>{n} files or folders could not be read.</source>
        <extracomment>For one: One file or folder could not be read.</extracomment>
        <translation>
            <numerusform>有 {n} 个文件或文件夹无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/references/gather.py"/>
        <source>There is no picture in the folder.</source>
        <translation>文件夹中没有图片。</translation>
    </message>
    <message>
        <location filename="../../app/references/gather.py"/>
        <source>Only the first {most} files of the folder were looked at.</source>
        <translation>只查看了文件夹中的前 {most} 个文件。</translation>
    </message>
    <message>
        <location filename="../../app/references/keeper.py"/>
        <source>“{name}” cannot be used as a reference image: {reason}.</source>
        <translation>“{name}”不能用作参考图：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/references/keeper.py"/>
        <location filename="../../app/references/refit.py"/>
        <source>the correction was made for another picture</source>
        <translation>该修正是为另一张图片做的</translation>
    </message>
    <message>
        <location filename="../../app/references/keeper.py"/>
        <source>its file is gone from the library; add it again</source>
        <translation>文件已不在图库中；请重新添加</translation>
    </message>
    <message>
        <location filename="../../app/references/kinds.py"/>
        <source>JPEG, PNG, WebP, GIF, AVIF, HEIC, TIFF and BMP can be used</source>
        <translation>可以使用 JPEG、PNG、WebP、GIF、AVIF、HEIC、TIFF 和 BMP</translation>
    </message>
    <message>
        <location filename="../../app/references/pixels.py"/>
        <source>it needs more memory than there is</source>
        <translation>需要的内存超过可用内存</translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>turned upright</source>
        <translation>已转正方向</translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>colours converted to sRGB</source>
        <translation>色彩已转换为 sRGB</translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>16 bits a channel made 8</source>
        <translation>每通道 16 位已转为 8 位</translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>only the first page is used</source>
        <translation>只使用第一页</translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>only the first frame is used</source>
        <translation>只使用第一帧</translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <location filename="../../app/references/refit.py"/>
        <source>converted from {before} to {after}</source>
        <translation>已从 {before} 转换为 {after}</translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>metadata removed</source>
        <translation>已移除元数据</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>the file does not exist (any more)</source>
        <translation>文件不存在（或已不存在）</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>there is no permission to read it</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>it is a link that leads nowhere</source>
        <translation>它是失效的链接</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>its disk reports an error</source>
        <translation>所在磁盘报告错误</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>its network folder is gone</source>
        <translation>所在的网络文件夹不见了</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>the picture</source>
        <translation>该图片</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>its disk or network folder does not answer</source>
        <translation>所在的磁盘或网络文件夹没有响应</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>it is being changed by another program; add it again when that has finished</source>
        <translation>它正被另一个程序修改；修改完成后请重新添加</translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>the file does not exist</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <location filename="../../app/references/refit.py"/>
        <source>cropped</source>
        <translation>已裁剪</translation>
    </message>
    <message>
        <location filename="../../app/references/refit.py"/>
        <source>scaled to {width} × {height}</source>
        <translation>已缩放到 {width} × {height}</translation>
    </message>
    <message>
        <location filename="../../app/references/refit.py"/>
        <source>recompressed to {size}</source>
        <translation>已重新压缩到 {size}</translation>
    </message>
    <message>
        <location filename="../../app/references/refit.py"/>
        <source>it cannot be made smaller than {max_bytes}</source>
        <translation>无法压缩到小于 {max_bytes}</translation>
    </message>
    <message>
        <location filename="../../app/references/sets.py"/>
        <source>A set needs a name.</source>
        <translation>组合需要名称。</translation>
    </message>
    <message>
        <location filename="../../app/references/sets.py"/>
        <source>A set needs at least one reference.</source>
        <translation>组合至少需要一张参考图。</translation>
    </message>
    <message>
        <location filename="../../app/references/sets.py"/>
        <source>There is no set “{name}”.</source>
        <translation>没有名为“{name}”的组合。</translation>
    </message>
    <message>
        <location filename="../../app/references/sets.py"/>
        <source>There is a set “{to}” already.</source>
        <translation>已有名为“{to}”的组合。</translation>
    </message>
    <message>
        <location filename="../../app/settings/json_store.py"/>
        <source>{file} was damaged; it is kept as {aside}, and defaults are used.</source>
        <translation>{file} 已损坏；已另存为 {aside}，现使用默认值。</translation>
    </message>
    <message>
        <location filename="../../app/settings/json_store.py"/>
        <source>{file} could not be read ({reason}); defaults are used.</source>
        <translation>无法读取 {file}（{reason}）；现使用默认值。</translation>
    </message>
    <message>
        <location filename="../../app/settings/json_store.py"/>
        <source>{file} could not be written ({reason}). The change was not kept.</source>
        <translation>无法写入 {file}（{reason}）。更改没有保存。</translation>
    </message>
    <message>
        <location filename="../../app/settings/json_store.py"/>
        <source>{file} is damaged and could not be set aside ({reason}); defaults are used.</source>
        <translation>{file} 已损坏且无法移到一边（{reason}）；现使用默认值。</translation>
    </message>
    <message>
        <location filename="../../app/settings/store.py"/>
        <source>{file}: no such value for {names}; the default is used.</source>
        <translation>{file}：{names} 没有这样的值；现使用默认值。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/board.py"/>
        <source>cannot write the journal ({reason}); trying again</source>
        <translation>无法写入任务日志（{reason}）；正在重试</translation>
    </message>
    <message>
        <location filename="../../app/tasks/board.py"/>
        <source>The journal cannot be written ({reason}). Make room on the disk or give access back and leave Proofsheet open: it tries again by itself, and nothing is sent twice.</source>
        <translation>无法写入任务日志（{reason}）。请腾出磁盘空间或恢复访问权限，并保持 Proofsheet 打开：它会自行重试，不会重复发送。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>over today&apos;s budget of {limit} ({spent} spent)</source>
        <translation>超出今日预算 {limit}（已花费 {spent}）</translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>over today&apos;s budget of {limit} ({spent} spent, {reserved} on its way)</source>
        <translation>超出今日预算 {limit}（已花费 {spent}，在途 {reserved}）</translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>Not sent, {reason}. Send it anyway, or raise the budget.</source>
        <translation>没有发送：{reason}。请选择仍然发送，或提高预算。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>{reason}: send it anyway, or raise the budget</source>
        <translation>{reason}：可以仍然发送，或提高预算</translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>The price of this is not known, so it cannot be counted against today&apos;s budget before it is sent.</source>
        <translation>它的价格未知，因此在发送之前无法计入今日预算。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Balance fell by {sum} while nothing else was out ({price}): probably paid.</source>
        <translation>余额减少了 {sum}，期间没有其他请求（{price}）：很可能已付费。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance rose by {sum} in the meantime ({price}).</source>
        <translation>期间余额增加了 {sum}（{price}）。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>the price of this is {price}</source>
        <translation>价格为 {price}</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Cannot tell: the balance before it was sent is not known ({price}).</source>
        <translation>无法判断：不知道发送前的余额（{price}）。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance before it was {before}; what it is now is not known yet ({price}).</source>
        <translation>发送前的余额为 {before}；现在的余额尚不清楚（{price}）。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Cannot tell: the gateway does not say how much was used ({price}).</source>
        <translation>无法判断：网关没有告知用量（{price}）。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/tasks/evidence.py"/>
        <source>Cannot tell: {n} other requests were out.</source>
        <extracomment>For one: Cannot tell: {n} other request was out.</extracomment>
        <translation>
            <numerusform>无法判断：期间还有 {n} 个其他请求。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Cannot tell: the balance rose by {sum}, so something else moved it too ({price}).</source>
        <translation>无法判断：余额增加了 {sum}，说明还有其他变动（{price}）。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Balance unchanged ({price}): probably not paid; it is looked at once more.</source>
        <translation>余额没有变化（{price}）：很可能没有付费；稍后会再查看一次。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Balance fell by {sum}, which is the price of this: probably paid.</source>
        <translation>余额减少了 {sum}，正好是它的价格：很可能已付费。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Its charge of {sum} did not come back. Ask the gateway&apos;s support, with the task&apos;s id.</source>
        <translation>扣除的 {sum} 没有退回。请凭任务 id 联系网关的客服。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Its charge of {sum} came back.</source>
        <translation>扣除的 {sum} 已退回。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance is what it was before: nothing was charged in the end.</source>
        <translation>余额与之前相同：最终没有产生费用。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Whether its charge came back cannot be told: other requests were out.</source>
        <translation>无法判断费用是否已退回：期间还有其他请求。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance did not change in the meantime ({price}).</source>
        <translation>期间余额没有变化（{price}）。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance fell by {sum} in the meantime ({price}).</source>
        <translation>期间余额减少了 {sum}（{price}）。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>no price of this is known</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>{sum} used</source>
        <translation>已用 {sum}</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance before it was sent is not known: cannot tell.</source>
        <translation>不知道发送前的余额：无法判断。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance before it was {before}; what it is now is not known ({price}).</source>
        <translation>发送前的余额为 {before}；现在的余额未知（{price}）。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Balance unchanged ({price}): probably not paid.</source>
        <translation>余额没有变化（{price}）：很可能没有付费。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>Picture {number} of task {remote_id} was paid for, but the gateway does not give it out any more (it keeps results for 24 hours). Give this id to its support. ({error})</source>
        <translation>任务 {remote_id} 的第 {number} 张图片已付费，但网关不再提供（结果只保留 24 小时）。请把此 id 提供给网关的客服。（{error}）</translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>picture {number} arrived damaged and is fetched again ({error})</source>
        <translation>第 {number} 张图片送达时已损坏，正在重新获取（{error}）</translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>The gateway no longer shows this picture.</source>
        <translation>网关不再提供这张图片。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>cannot write the picture: {error}</source>
        <translation>无法写入图片：{error}</translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <location filename="../../app/tasks/uploads.py"/>
        <source>Trying again.</source>
        <translation>正在重试。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>picture {number} is fetched again: {error}</source>
        <translation>正在重新获取第 {number} 张图片：{error}</translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>a picture&apos;s link no longer works; asking for a new one</source>
        <translation>某张图片的链接已失效；正在索取新链接</translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>picture {number} cannot be fetched right now: {error}</source>
        <translation>暂时无法获取第 {number} 张图片：{error}</translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>The picture is kept and filed as soon as the disk can be written again.</source>
        <translation>图片已妥善保留，磁盘可写后会立即归档。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/gate.py"/>
        <source>no network: nothing was sent; goes out by itself when it is back</source>
        <translation>没有网络：没有发送任何内容；网络恢复后会自行发送</translation>
    </message>
    <message>
        <location filename="../../app/tasks/gate.py"/>
        <source>paused: goes out when you go on</source>
        <translation>已暂停：继续后发送</translation>
    </message>
    <message>
        <location filename="../../app/tasks/gate.py"/>
        <source>the gateway does not accept the API key: goes out when you use another one</source>
        <translation>网关不接受该 API 密钥：换用其他密钥后发送</translation>
    </message>
    <message>
        <location filename="../../app/tasks/images.py"/>
        <source>the gateway no longer has a reference; it is uploaded again</source>
        <translation>网关已没有某张参考图；正在重新上传</translation>
    </message>
    <message>
        <location filename="../../app/tasks/images.py"/>
        <source>uploading references</source>
        <translation>正在上传参考图</translation>
    </message>
    <message>
        <location filename="../../app/tasks/journal.py"/>
        <source>The journal {path} was written by a newer version of Proofsheet (format {version}, this one reads {known}). Update Proofsheet; nothing was changed.</source>
        <translation>任务日志 {path} 由更新版本的 Proofsheet 写入（格式 {version}，本版本支持 {known}）。请更新 Proofsheet；没有做任何更改。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/journal.py"/>
        <source>The data folder {parent} cannot be written: {error}. Nothing was sent.</source>
        <translation>无法写入数据文件夹 {parent}：{error}。没有发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/journal.py"/>
        <source>The journal {path} cannot be written: {error}. Nothing was sent.</source>
        <translation>无法写入任务日志 {path}：{error}。没有发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/migrations.py"/>
        <source>The journal has to be brought to a new format, and the copy {target} that is made before cannot be written: {error}. Nothing was changed and nothing was sent.</source>
        <translation>任务日志需要转换为新格式，而转换前制作的副本 {target} 无法写入：{error}。没有做任何更改，也没有发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>held; send it when you like</source>
        <translation>已暂缓；可随时发送</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>not watched any more; its result is kept at the gateway for 24 hours</source>
        <translation>不再跟踪；结果会在网关上保留 24 小时</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task is still on its way: sending it again would pay for it twice.</source>
        <translation>该任务仍在进行：再次发送会重复付费。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task has not ended yet.</source>
        <translation>该任务尚未结束。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>Only a task that runs at the gateway is watched.</source>
        <translation>只能跟踪正在网关上运行的任务。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>was sent to {gateway}; open that gateway to fetch it</source>
        <translation>已发送到 {gateway}；打开该网关即可获取</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task was already sent: the gateway has no way to cancel it.</source>
        <translation>该任务已经发送：网关没有取消的办法。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task is not held.</source>
        <translation>该任务没有被暂缓。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task was already sent again.</source>
        <translation>该任务已经重新发送过。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>There is nothing to ask the gateway about this task.</source>
        <translation>关于该任务没有可以询问网关的内容。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/places.py"/>
        <source>waits for its turn</source>
        <translation>等待轮到它</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway says that it is finished, but shows only {shown} of {wanted} pictures yet</source>
        <translation>网关表示已完成，但 {wanted} 张图片中只给出了 {shown} 张</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway gave no clear answer; asking again</source>
        <translation>网关没有给出明确的答复；正在再次询问</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway says that it is finished, but shows no picture yet</source>
        <translation>网关表示已完成，但还没有给出图片</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway refuses the key; waiting for a valid one (the task runs on and is kept for 24 hours)</source>
        <translation>网关拒绝该密钥；正在等待有效的密钥（任务会继续运行，结果保留 24 小时）</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>waiting for the network; the gateway works on</source>
        <translation>正在等待网络；网关仍在处理</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>no reason given</source>
        <translation>没有给出原因</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway does not know this task right now; asking again</source>
        <translation>网关暂时不认识这个任务；正在再次询问</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>made with another key, which this one may not see; asking again</source>
        <translation>由另一个密钥创建，当前密钥可能看不到；正在再次询问</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>The gateway could not make this picture: {reason}</source>
        <translation>网关无法生成这张图片：{reason}</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>It normally returns the charge of a failed task; check your balance.</source>
        <translation>失败任务的费用通常会退回；请查看您的余额。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>The gateway says again and again that it does not know task {remote_id}. It may have been charged. Check again later, or give its support this id. ({error})</source>
        <translation>网关一再表示不认识任务 {remote_id}。它可能已经扣费。请稍后再检查，或把此 id 提供给网关的客服。（{error}）</translation>
    </message>
    <message>
        <location filename="../../app/tasks/recovery.py"/>
        <source>not sent before Proofsheet was closed; send it when you like</source>
        <translation>Proofsheet 关闭前没有发送；可随时发送</translation>
    </message>
    <message>
        <location filename="../../app/tasks/recovery.py"/>
        <source>not sent before the account was changed; send it when you like</source>
        <translation>更换账户前尚未发送；可随时由您发送</translation>
    </message>
    <message>
        <location filename="../../app/tasks/recovery.py"/>
        <source>not sent before practice mode was left; send it when you like</source>
        <translation>离开练习模式前尚未发送；可随时由您发送</translation>
    </message>
    <message>
        <location filename="../../app/tasks/recovery.py"/>
        <source>Proofsheet was closed while this was being sent.</source>
        <translation>发送过程中 Proofsheet 被关闭了。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/recovery.py"/>
        <source>The account was changed while this was being sent.</source>
        <translation>发送此任务时更换了账户。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/recovery.py"/>
        <source>Practice mode was left while this was being sent.</source>
        <translation>发送此任务时离开了练习模式。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>It may have been accepted and charged: compare your balance before you send it again. It is never sent again by itself.</source>
        <translation>它可能已被接受并扣费：再次发送前请核对余额。程序绝不会自行重新发送。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>waiting for the network, {when}: {error}</source>
        <translation>正在等待网络，{when}：{error}</translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>The model {model} is not in the catalogue any more.</source>
        <translation>模型 {model} 已不在模型目录中。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>not sent because of a mistake of Proofsheet; send it when you like</source>
        <translation>因 Proofsheet 出错而没有发送；可随时发送</translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>Nothing was sent; send it when the folder can be written again.</source>
        <translation>没有发送任何内容；文件夹可写后即可发送。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <location filename="../../app/tasks/waits.py"/>
        <source>the gateway asks to wait, {when}</source>
        <translation>网关要求等待，{when}</translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>Proofsheet was interrupted while it was sending ({name}).</source>
        <translation>Proofsheet 在发送过程中被中断（{name}）。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>Send it when you like.</source>
        <translation>可随时发送。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>The journal {path} is damaged ({reason}). It holds which pictures were paid for: keep the file, then copy {copy} over it and start again. Nothing was sent.</source>
        <translation>任务日志 {path} 已损坏（{reason}）。其中记录了哪些图片已付费：请保留该文件，用 {copy} 覆盖它，然后重新启动。没有发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>it is empty and was not before</source>
        <translation>它是空的，而之前不是</translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>its bytes have changed since it was closed</source>
        <translation>它的内容在关闭后发生了变化</translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>The journal {path} is damaged ({reason}). It holds which pictures were paid for: keep the file, then move it away and start again. Nothing was sent.</source>
        <translation>任务日志 {path} 已损坏（{reason}）。其中记录了哪些图片已付费：请保留该文件，把它移到别处，然后重新启动。没有发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>a text in it cannot be read</source>
        <translation>其中有无法读取的文本</translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>a value in it cannot be read</source>
        <translation>其中有无法读取的值</translation>
    </message>
    <message>
        <location filename="../../app/tasks/spool.py"/>
        <source>The folder {folder} cannot be written: {reason}.</source>
        <translation>无法写入文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/task.py"/>
        <source>next try in {n} s</source>
        <translation>{n} 秒后重试</translation>
    </message>
    <message>
        <location filename="../../app/tasks/task.py"/>
        <source>next try now</source>
        <translation>现在重试</translation>
    </message>
    <message>
        <location filename="../../app/tasks/treasurer.py"/>
        <source>some</source>
        <translation>一些</translation>
    </message>
    <message>
        <location filename="../../app/tasks/treasurer.py"/>
        <source>Task {remote_id} failed, and its charge of {charged} did not come back. Give the gateway&apos;s support this id.</source>
        <translation>任务 {remote_id} 失败了，扣除的 {charged} 没有退回。请把此 id 提供给网关的客服。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/uploads.py"/>
        <source>The upload of {name} was cancelled.</source>
        <translation>{name} 的上传已取消。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/uploads.py"/>
        <source>The reference {name} has neither a file nor a URL.</source>
        <translation>参考图 {name} 既没有文件也没有网址。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/uploads.py"/>
        <source>The reference {name} is no longer in the library&apos;s folder of references. Add it again; nothing was sent.</source>
        <translation>参考图 {name} 已不在图库的参考图文件夹中。请重新添加；没有发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../app/tasks/writer.py"/>
        <source>The journal cannot be written ({reason}). Nothing was changed and nothing was sent: make room on the disk or give access back, then try again.</source>
        <translation>无法写入任务日志（{reason}）。没有做任何更改，也没有发送任何内容：请腾出磁盘空间或恢复访问权限，然后重试。</translation>
    </message>
    <message>
        <location filename="../../app/updates/manifest.py"/>
        <source>The list of updates is too large; it was not used.</source>
        <translation>更新列表太大；没有使用。</translation>
    </message>
    <message>
        <location filename="../../app/updates/manifest.py"/>
        <source>The list of updates cannot be read by this version; it was not used.</source>
        <translation>此版本无法读取更新列表；没有使用。</translation>
    </message>
    <message>
        <location filename="../../app/updates/manifest.py"/>
        <source>The list of updates has expired; it was not used. Perhaps the date of this computer is wrong.</source>
        <translation>更新列表已过期；没有使用。也许这台计算机的日期不对。</translation>
    </message>
    <message>
        <location filename="../../app/updates/manifest.py"/>
        <source>The list of updates names {version}, an older version than was known already; it was not used.</source>
        <translation>更新列表给出的 {version} 比已知的版本更旧；没有使用。</translation>
    </message>
    <message>
        <location filename="../../app/updates/manifest.py"/>
        <source>The list of updates is damaged; it was not used.</source>
        <translation>更新列表已损坏；没有使用。</translation>
    </message>
    <message>
        <location filename="../../app/updates/manifest.py"/>
        <source>The list of updates does not carry this program&apos;s signature; it was not used.</source>
        <translation>更新列表没有本程序的签名；没有使用。</translation>
    </message>
    <message>
        <location filename="../../app/updates/updater.py"/>
        <source>The update is of a kind that this version does not know; it was not fetched.</source>
        <translation>该更新的类型此版本不认识；没有获取。</translation>
    </message>
    <message>
        <location filename="../../app/updates/updater.py"/>
        <source>The file that came is not the one that was signed; it was removed.</source>
        <translation>收到的文件与签名的文件不同；已移除。</translation>
    </message>
    <message>
        <location filename="../../app/updates/updater.py"/>
        <source>{path} cannot be made ({reason}).</source>
        <translation>无法创建 {path}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../app/updates/updater.py"/>
        <source>{path} cannot be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>There is a vault already. Unlock it, or set it aside first.</source>
        <translation>已经有保险库了。请解锁它，或先把它移到一边。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The passphrase needs at least {n} characters.</source>
        <translation>口令至少需要 {n} 个字符。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>The vault is locked. Unlock it with its passphrase.</source>
        <translation>保险库已锁定。请用口令解锁。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>The memory is too full to open the vault. Close something else and try again; nothing was changed.</source>
        <translation>内存不足，无法打开保险库。请关闭其他程序后重试；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>That is not the passphrase of this vault. Nothing was changed.</source>
        <translation>这不是此保险库的口令。没有做任何更改。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>{file} could not be moved ({reason}).</source>
        <translation>无法移动 {file}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>There is no vault yet.</source>
        <translation>还没有保险库。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>{file} could not be read ({reason}).</source>
        <translation>无法读取 {file}（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>{file} is damaged or no vault. Set it aside and store the keys again.</source>
        <translation>{file} 已损坏或不是保险库。请把它移到一边，并重新保存密钥。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>{file} could not be written ({reason}). Nothing was changed.</source>
        <translation>无法写入 {file}（{reason}）。没有做任何更改。</translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>{file} was made before the first release, in a way that is opened no more. Set it aside, which deletes nothing, and store the keys again.</source>
        <translation>{file} 是在首个正式版之前以不再支持的方式创建的。请将其移到一旁（不会删除任何内容），然后重新存储密钥。</translation>
    </message>
    <message>
        <location filename="../../app/words.py"/>
        <source>{first} {second}</source>
        <comment>two sentences in a row</comment>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <location filename="../../app/words.py"/>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../ui/about/dialog.py"/>
        <location filename="../../ui/actions.py"/>
        <source>About Proofsheet</source>
        <translation>关于 Proofsheet</translation>
    </message>
    <message>
        <location filename="../../ui/about/dialog.py"/>
        <source>What it is made of</source>
        <translation>由哪些部分组成</translation>
    </message>
    <message>
        <location filename="../../ui/about/dialog.py"/>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/about/dialog.py"/>
        <source>It stands on {n} works of others, each under its own licence:</source>
        <extracomment>For one: It stands on {n} work of others, under its own licence:</extracomment>
        <translation>
            <numerusform>它建立在 {n} 个其他项目之上，各有各的许可证：</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/about/dialog.py"/>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/crash/dialog.py"/>
        <location filename="../../ui/help/flow.py"/>
        <location filename="../../ui/incident/dialog.py"/>
        <location filename="../../ui/inspector/json_view.py"/>
        <location filename="../../ui/logs/dialog.py"/>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/settings/dialog.py"/>
        <location filename="../../ui/spending/dialog.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <location filename="../../ui/work/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../ui/about/dialog.py"/>
        <source>It came without a text of its licence.</source>
        <translation>它没有附带许可证文本。</translation>
    </message>
    <message>
        <location filename="../../ui/about/dialog.py"/>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>A paid picture is never lost and never paid twice.</source>
        <translation>付费的图片绝不会丢失，也绝不会重复付费。</translation>
    </message>
    <message>
        <location filename="../../ui/account/desk.py"/>
        <source>The key of “{name}” is not stored on this computer.</source>
        <translation>“{name}”的密钥没有保存在这台计算机上。</translation>
    </message>
    <message>
        <location filename="../../ui/account/desk.py"/>
        <source>An account needs a name that no other one has.</source>
        <translation>账户需要一个不与其他账户重复的名称。</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>{why} Until then nothing can be sent; pictures that are paid for wait.</source>
        <translation>{why}在此之前无法发送任何内容；已付费的图片会等待。</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Use another key…</source>
        <translation>使用其他密钥…</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <location filename="../../ui/firstrun/flow.py"/>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The key works ({money}) for this run only: it could not be stored. {why}</source>
        <translation>密钥可用（{money}），但仅限本次运行：无法保存。{why}</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The vault is kept as {name}. Enter the key again.</source>
        <translation>保险库已另存为 {name}。请重新输入密钥。</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The key is in the vault, which is locked.</source>
        <translation>密钥在已锁定的保险库中。</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <location filename="../../ui/references/tile.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <location filename="../../ui/studio.py"/>
        <location filename="../../ui/updates/dialog.py"/>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Enter the key…</source>
        <translation>输入密钥…</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Use my key</source>
        <translation>使用我的密钥</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Change the key</source>
        <translation>更改密钥</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Storing…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The key is removed. Practice mode costs nothing.</source>
        <translation>密钥已移除。练习模式不产生费用。</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <location filename="../../ui/actions.py"/>
        <source>Use my key…</source>
        <translation>使用我的密钥…</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Change key…</source>
        <translation>更改密钥…</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The key works for this run only. {money}.</source>
        <translation>密钥仅在本次运行中可用。{money}。</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <location filename="../../ui/firstrun/flow.py"/>
        <source>The key works. {money}.</source>
        <translation>密钥可用。{money}。</translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>{why} The key may still be stored; nothing uses it any more.</source>
        <translation>{why}密钥可能仍保存着；但不会再使用。</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_dialog.py"/>
        <source>Check and use</source>
        <translation>检查并使用</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_dialog.py"/>
        <location filename="../../ui/mask/painter.py"/>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <location filename="../../ui/tasks/actions.py"/>
        <location filename="../../ui/work/dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_dialog.py"/>
        <source>Pictures made with a key are paid from its account. The key is sent to the gateway you choose here, to nobody else.</source>
        <translation>用密钥生成的图片由其账户付费。密钥只会发送给您在此选择的网关，不会发送给其他任何人。</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Own gateway&apos;s address</source>
        <translation>自有网关的地址</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Name of the account</source>
        <translation>账户名称</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>such as Work</source>
        <translation>例如“工作”</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>toapis.cn (mainland China)</source>
        <translation>toapis.cn（中国大陆）</translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Another address</source>
        <translation>其他地址</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>For this run only: it is asked for again at the next start</source>
        <translation>仅限本次运行：下次启动时会再次询问</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>In a vault: a file that only a passphrase opens</source>
        <translation>存入保险库：只有口令才能打开的文件</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Passphrase of the vault</source>
        <translation>保险库的口令</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The same passphrase again</source>
        <translation>再次输入相同的口令</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>the same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>Nobody can find a lost passphrase out; the key itself can be made anew in the console.</source>
        <translation>口令丢失后无人能够找回；密钥本身可以在控制台重新生成。</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>两次输入的口令不同。请输入相同的口令。</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>Asking the keyring of this system…</source>
        <translation>正在询问系统密钥环…</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>its passphrase</source>
        <translation>它的口令</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>a passphrase of {n} characters or more</source>
        <translation>至少 {n} 个字符的口令</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The vault is locked. Type its passphrase.</source>
        <translation>保险库已锁定。请输入口令。</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The key is kept in the keyring of this system.</source>
        <translation>密钥保存在系统密钥环中。</translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>{reason} Where should the key be kept?</source>
        <translation>{reason}密钥应保存在哪里？</translation>
    </message>
    <message>
        <location filename="../../ui/account/secret_edit.py"/>
        <location filename="../../ui/compose/earlier_line.py"/>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../ui/account/secret_edit.py"/>
        <source>Show or hide: {name}</source>
        <translation>显示或隐藏：{name}</translation>
    </message>
    <message>
        <location filename="../../ui/account/secret_edit.py"/>
        <source>Hide it</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <location filename="../../ui/actions.py"/>
        <source>Unlock the vault</source>
        <translation>解锁保险库</translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>I have lost it…</source>
        <translation>我忘记了口令…</translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>The vault is set aside; keys have to be entered again.</source>
        <translation>保险库会被移到一边；需要重新输入密钥。</translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <location filename="../../ui/updates/dialog.py"/>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>The API key is in a file that only your passphrase opens.</source>
        <translation>API 密钥保存在只有您的口令才能打开的文件中。</translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>Balance: {money}</source>
        <translation>余额：{money}</translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>{key}, for this run only</source>
        <translation>{key}，仅限本次运行</translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>Balance: unlimited</source>
        <translation>余额：不限</translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>Balance: unknown</source>
        <translation>余额：未知</translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>{key}, in the keyring of this system</source>
        <translation>{key}，在系统密钥环中</translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>{key}, in the vault</source>
        <translation>{key}，在保险库中</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Anywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>In the prompt</source>
        <translation>在提示词中</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>In the gallery</source>
        <translation>在图库中</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>In the viewer</source>
        <translation>在查看器中</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>While comparing</source>
        <translation>在对比视图中</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>On a reference image</source>
        <translation>在参考图上</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>While painting a mask</source>
        <translation>绘制蒙版时</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>In the list of tasks</source>
        <translation>在任务列表中</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>In the trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compose/generate_bar.py"/>
        <location filename="../../ui/smoke.py"/>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Generate, but hold it until it is released</source>
        <translation>生成，但暂缓发送，直到放行</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Go to the prompt</source>
        <translation>转到提示词</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/compose/replacing.py"/>
        <location filename="../../ui/find/saved.py"/>
        <location filename="../../ui/organise/undo.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/replacing.py"/>
        <location filename="../../ui/organise/undo.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Search the pictures</source>
        <translation>搜索图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show and keep searches</source>
        <translation>显示和保存搜索</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show or hide the filters with counts</source>
        <translation>显示或隐藏带计数的筛选</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Go to the gallery</source>
        <translation>转到图库</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/references/area.py"/>
        <source>Choose reference images</source>
        <translation>选择参考图</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Paste a picture, files or a web address as references</source>
        <translation>粘贴图片、文件或网址作为参考图</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Open the library&apos;s folder</source>
        <translation>打开图库文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Export pictures</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Make a contact sheet</source>
        <translation>制作联系表</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Contact sheet…</source>
        <translation>联系表…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Print pictures</source>
        <translation>打印图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Import pictures</source>
        <translation>导入图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show the numbers</source>
        <translation>显示统计</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Numbers…</source>
        <translation>统计…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Verify the library</source>
        <translation>校验图库</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Verify…</source>
        <translation>校验…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Rebuild the index</source>
        <translation>重建索引</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Rebuild the index…</source>
        <translation>重建索引…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>Move the library</source>
        <translation>移动图库</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Move the library…</source>
        <translation>移动图库…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>New collection, of the selected pictures if there are any</source>
        <translation>新建合集，包含所选图片（如有）</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>New collection…</source>
        <translation>新建合集…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show the trash</source>
        <translation>显示回收站</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Look for files that came or went outside this program</source>
        <translation>查找在程序之外新增或消失的文件</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Look for changes in the folder</source>
        <translation>检查文件夹的变化</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Look for missing files</source>
        <translation>查找缺失的文件</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show or hide the collections</source>
        <translation>显示或隐藏合集</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show what was spent</source>
        <translation>显示花费</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>Practice mode</source>
        <translation>练习模式</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>Unlock the vault…</source>
        <translation>解锁保险库…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/settings/dialog.py"/>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Show or hide the form</source>
        <translation>显示或隐藏表单</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详细信息</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show this list</source>
        <translation>显示此列表</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/dialogs.py"/>
        <location filename="../../ui/help/flow.py"/>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show the help page</source>
        <translation>显示帮助页面</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/firstrun/page.py"/>
        <location filename="../../ui/help/flow.py"/>
        <location filename="../../ui/menu.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Look for a newer version</source>
        <translation>检查新版本</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show the log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Log…</source>
        <translation>日志…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/crash/flow.py"/>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Report a problem…</source>
        <translation>报告问题…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/tray/flow.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Earlier and later prompts</source>
        <translation>较早和较晚的提示词</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/inspector/preview.py"/>
        <source>Open in the viewer</source>
        <translation>在查看器中打开</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Go to the next picture with the words that follow</source>
        <translation>转到含有随后输入词语的下一张图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/inspector/references_strip.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Use as a reference</source>
        <translation>用作参考图</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Use its references</source>
        <translation>使用它的参考图</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Use all its settings again</source>
        <translation>再次使用它的全部设置</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Favourite, or no longer</source>
        <translation>收藏或取消收藏</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>No rating</source>
        <translation>无评分</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>One star</source>
        <translation>一星</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Two stars</source>
        <translation>二星</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Three stars</source>
        <translation>三星</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Four stars</source>
        <translation>四星</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Five stars</source>
        <translation>五星</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/notes_edit.py"/>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Add to a collection</source>
        <translation>加入合集</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/inspector/one.py"/>
        <source>Copy the prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Open in another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show in the file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Compare two to four pictures</source>
        <translation>对比两到四张图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Previous and next picture</source>
        <translation>上一张和下一张图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>First and last picture</source>
        <translation>第一张和最后一张图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Move what is seen</source>
        <translation>移动可见区域</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Between fit and full size</source>
        <translation>在适合窗口与原始大小之间切换</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Fit into the window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Pixel by pixel</source>
        <translation>逐像素显示</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <location filename="../../ui/viewer/menu.py"/>
        <source>Compare with the next picture</source>
        <translation>与下一张图片对比</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>Slideshow</source>
        <translation>幻灯片放映</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Close; pause a slideshow</source>
        <translation>关闭；暂停幻灯片放映</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show or hide the filmstrip</source>
        <translation>显示或隐藏胶片栏</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Choose the picture before</source>
        <translation>选择上一张图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Choose the next picture</source>
        <translation>选择下一张图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Swap it with the next</source>
        <translation>与下一张交换</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Before and after, on top of each other</source>
        <translation>前后对比，上下叠放</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show or hide the settings</source>
        <translation>显示或隐藏设置</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Only settings that differ, or all</source>
        <translation>只显示不同的设置，或显示全部</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Compare no longer</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show it large, or try it again</source>
        <translation>放大显示，或重试</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Move it</source>
        <translation>移动它</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Take it away</source>
        <translation>移走它</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Brush, eraser</source>
        <translation>画笔、橡皮擦</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Smaller and larger brush</source>
        <translation>缩小和放大画笔</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Hard or soft edge</source>
        <translation>硬边缘或软边缘</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Invert, clear</source>
        <translation>反转、清除</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Paint with the keys</source>
        <translation>用键盘绘制</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Use the mask</source>
        <translation>使用蒙版</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Show its pictures</source>
        <translation>显示它的图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compose/strip.py"/>
        <location filename="../../ui/messages.py"/>
        <location filename="../../ui/tasks/actions.py"/>
        <location filename="../../ui/viewer/echo.py"/>
        <source>Dismiss</source>
        <translation>不再显示</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Restore what is selected</source>
        <translation>恢复所选图片</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Delete for good what is selected, after a question</source>
        <translation>永久删除所选图片（会先询问）</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Select nothing, then back to the gallery</source>
        <translation>取消选择，再按则回到图库</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>{name} ({key})</source>
        <translation>{name}（{key}）</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Choose reference images…</source>
        <translation>选择参考图…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/program.py"/>
        <source>Spending…</source>
        <translation>花费…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Notes…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>Add to collection</source>
        <translation>加入合集</translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Only differences</source>
        <translation>仅不同之处</translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/gallery/sections.py"/>
        <location filename="../../ui/gallery/typeahead.py"/>
        <location filename="../../ui/inspector/several.py"/>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/organise/collection_chip.py"/>
        <location filename="../../ui/tasks/costs.py"/>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>{n} pictures</source>
        <extracomment>For one: {n} picture</extracomment>
        <translation>
            <numerusform>{n} 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Leave out what is the same everywhere</source>
        <translation>隐藏各处相同的设置</translation>
    </message>
    <message>
        <location filename="../../ui/compare/compare.py"/>
        <location filename="../../ui/inspector/several.py"/>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/inspector/facts.py"/>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/compose/prompt_edit.py"/>
        <location filename="../../ui/inspector/one.py"/>
        <location filename="../../ui/smoke.py"/>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/model_field.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/smoke.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/compose/size_picker.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <source>Delivered</source>
        <translation>交付</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/export/dialog.py"/>
        <location filename="../../ui/inspector/facts.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/inspector/facts.py"/>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/inspector/facts.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <source>Only here</source>
        <translation>仅此处有</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/compose/reference_part.py"/>
        <location filename="../../ui/inspector/references_strip.py"/>
        <location filename="../../ui/references/area.py"/>
        <location filename="../../resources/practice/faults.toml"/>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Mask</source>
        <translation>蒙版</translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/option_controls.py"/>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <location filename="../../ui/compare/feature.py"/>
        <source>Choose two to four pictures to compare: hold Ctrl and click them, then press C.</source>
        <translation>请选择两到四张图片进行对比：按住 Ctrl 并单击，然后按 C。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compare/feature.py"/>
        <source>At most {most} pictures are compared at a time: {n} more that are selected are left out.</source>
        <extracomment>For one: At most {most} pictures are compared at a time: {n} more that is selected is left out.</extracomment>
        <translation>
            <numerusform>一次最多对比 {most} 张图片：所选的另外 {n} 张不参与。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compare/pane.py"/>
        <location filename="../../ui/mask/tools.py"/>
        <location filename="../../ui/references/tile_paint.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <location filename="../../ui/compare/pane.py"/>
        <source>Favourite no more</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <location filename="../../ui/compare/pane.py"/>
        <source>Make it a favourite</source>
        <translation>设为收藏</translation>
    </message>
    <message>
        <location filename="../../ui/compare/pane.py"/>
        <source>Picture {place}: {words}</source>
        <translation>图片 {place}：{words}</translation>
    </message>
    <message>
        <location filename="../../ui/compare/slider.py"/>
        <source>Drag, or press Left and Right</source>
        <translation>拖动，或按左右方向键</translation>
    </message>
    <message>
        <location filename="../../ui/compare/slider.py"/>
        <source>Divider at {percent} %</source>
        <translation>分隔线位于 {percent}%</translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>{label} differs: {values}</source>
        <translation>{label}不同：{values}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compare/table.py"/>
        <source>{n} differences</source>
        <extracomment>For one: {n} difference</extracomment>
        <translation>
            <numerusform>{n} 处不同</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>no differences</source>
        <translation>没有不同</translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>Settings of the pictures</source>
        <translation>图片的设置</translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>This differs.</source>
        <translation>此处不同。</translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>{label}, differs</source>
        <translation>{label}，不同</translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>They were asked for in the same way.</source>
        <translation>它们的请求方式相同。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>references {had} → {has}, {parked} parked</source>
        <translation>参考图 {had} → {has}，{parked} 张暂存</translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>prompt {length} of {most}</source>
        <translation>提示词 {length}，上限 {most}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>size left to the model</source>
        <translation>尺寸交由模型决定</translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>no references, {parked} parked</source>
        <translation>不接受参考图，{parked} 张暂存</translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>mask kept for later</source>
        <translation>蒙版留待以后使用</translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>{label} not offered</source>
        <translation>不提供{label}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>the model&apos;s choice</source>
        <translation>由模型选择</translation>
    </message>
    <message>
        <location filename="../../ui/compose/confirming.py"/>
        <source>Price unknown: press again to send</source>
        <translation>价格未知：再按一次即发送</translation>
    </message>
    <message>
        <location filename="../../ui/compose/confirming.py"/>
        <source>About {money}: press again to send</source>
        <translation>约 {money}：再按一次即发送</translation>
    </message>
    <message>
        <location filename="../../ui/compose/costs.py"/>
        <source>price unknown</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <location filename="../../ui/compose/costs.py"/>
        <source>≈ {span} {currency} a picture, published</source>
        <translation>每张 ≈ {span} {currency}，公布价</translation>
    </message>
    <message>
        <location filename="../../ui/compose/costs.py"/>
        <source>{price} a picture, published {date}</source>
        <translation>每张 {price}，公布于 {date}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/costs.py"/>
        <source>{price} a picture, measured</source>
        <translation>每张 {price}，实测</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/costs.py"/>
        <source>{price} a picture, measured {n} times, not always the same, last {date}</source>
        <extracomment>For one: {price} a picture, measured once, not always the same, last {date}</extracomment>
        <translation>
            <numerusform>每张 {price}，实测 {n} 次，并不总是相同，最近 {date}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/costs.py"/>
        <source>{price} a picture, measured {n} times, last {date}</source>
        <extracomment>For one: {price} a picture, measured once, last {date}</extracomment>
        <translation>
            <numerusform>每张 {price}，实测 {n} 次，最近 {date}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/count_picker.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/export/dialog.py"/>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <location filename="../../ui/inspector/facts.py"/>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/references/area.py"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../ui/compose/count_picker.py"/>
        <source>Number of pictures</source>
        <translation>图片数量</translation>
    </message>
    <message>
        <location filename="../../ui/compose/count_picker.py"/>
        <source>Any number from 1 to {most}</source>
        <translation>1 到 {most} 之间的任意数量</translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier.py"/>
        <source>Made on {day}, for {cost}:</source>
        <translation>{day}生成过，花费 {cost}：</translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier.py"/>
        <source>Made today, for {cost}:</source>
        <translation>今天生成过，花费 {cost}：</translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier.py"/>
        <source>Made today:</source>
        <translation>今天生成过：</translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier.py"/>
        <source>Made on {day}:</source>
        <translation>{day}生成过：</translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier_line.py"/>
        <source>Show the picture that was made before</source>
        <translation>显示之前生成的图片</translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier_line.py"/>
        <source>Make another</source>
        <translation>再生成一张</translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier_line.py"/>
        <source>Make another picture of the same request</source>
        <translation>用相同的请求再生成一张图片</translation>
    </message>
    <message>
        <location filename="../../ui/compose/form_view.py"/>
        <source>{model} takes no reference images.</source>
        <translation>{model} 不接受参考图。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/form_view.py"/>
        <source>{n} requests</source>
        <extracomment>For one: {n} request</extracomment>
        <translation>
            <numerusform>{n} 个请求</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/form_view.py"/>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../ui/compose/generate_bar.py"/>
        <source>Generate {n}</source>
        <translation>生成 {n} 张</translation>
    </message>
    <message>
        <location filename="../../ui/compose/generate_bar.py"/>
        <source>Goes to the place in the form</source>
        <translation>转到表单中的相应位置</translation>
    </message>
    <message>
        <location filename="../../ui/compose/generate_bar.py"/>
        <source>{count} more: {text}</source>
        <translation>另有 {count} 项：{text}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/generate_bar.py"/>
        <source>Ctrl+Shift+Enter holds it back</source>
        <translation>Ctrl+Shift+Enter 暂缓发送</translation>
    </message>
    <message>
        <location filename="../../ui/compose/history.py"/>
        <location filename="../../ui/inspector/origin.py"/>
        <location filename="../../ui/spending/flagged.py"/>
        <source>{day}, {clock}</source>
        <translation>{day} {clock}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/history.py"/>
        <source>{when} · {n} times</source>
        <extracomment>For one: {when} · {n} time</extracomment>
        <translation>
            <numerusform>{when} · {n} 次</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/history.py"/>
        <source>Ctrl+D pins · Alt+↑ in the prompt steps through them</source>
        <translation>Ctrl+D 置顶 · 在提示词中按 Alt+↑ 逐条翻看</translation>
    </message>
    <message>
        <location filename="../../ui/compose/history.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <source>Prompts sent before</source>
        <translation>发送过的提示词</translation>
    </message>
    <message>
        <location filename="../../ui/compose/history.py"/>
        <source>No prompt that was sent has these words.</source>
        <translation>没有发送过含有这些词语的提示词。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/incoming.py"/>
        <source>here as a reference, elsewhere its settings</source>
        <translation>放在此处作为参考图，放在别处取其设置</translation>
    </message>
    <message>
        <location filename="../../ui/compose/incoming.py"/>
        <source>There is no picture beside {file}; nothing was added.</source>
        <translation>{file} 旁边没有图片；没有添加任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/incoming.py"/>
        <source>{file} is no sidecar of a picture; nothing was changed.</source>
        <translation>{file} 不是图片的附属文件；没有做任何更改。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/kept.py"/>
        <source>{model} (not in the catalogue)</source>
        <translation>{model}（不在模型目录中）</translation>
    </message>
    <message>
        <location filename="../../ui/compose/kept.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <source>Snippets</source>
        <translation>片段</translation>
    </message>
    <message>
        <location filename="../../ui/compose/kept.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <location filename="../../ui/compose/kept.py"/>
        <source>Preset “{name}” is here.</source>
        <translation>已载入预设“{name}”。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/likeness.py"/>
        <source>{size} is nearest to {picture}</source>
        <translation>{size} 与 {picture} 最接近</translation>
    </message>
    <message>
        <location filename="../../ui/compose/likeness.py"/>
        <source>The nearest size to one of the references</source>
        <translation>与某张参考图最接近的尺寸</translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_field.py"/>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_list.py"/>
        <location filename="../../ui/find/words.py"/>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Which models this key may use is not known</source>
        <translation>不知道此密钥可以使用哪些模型</translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Find a model</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Find by name or id…</source>
        <translation>按名称或 id 查找 …</translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>No model of that name.</source>
        <translation>没有这个名称的模型。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Ask again which models this key may use</source>
        <translation>再次询问此密钥可以使用哪些模型</translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <location filename="../../ui/viewer/marks.py"/>
        <source>favourite</source>
        <translation>收藏</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/named.py"/>
        <source>{n} presets are in {file}.</source>
        <extracomment>For one: {n} preset is in {file}.</extracomment>
        <translation>
            <numerusform>{n} 个预设已存入 {file}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/named.py"/>
        <source>{n} presets were added from {file}.</source>
        <extracomment>For one: {n} preset was added from {file}.</extracomment>
        <translation>
            <numerusform>已从 {file} 添加 {n} 个预设。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} is too large to hold presets; nothing was added.</source>
        <translation>{file} 太大，不像是预设文件；没有添加任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} holds no presets; nothing was added.</source>
        <translation>{file} 中没有预设；没有添加任何内容。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/named.py"/>
        <source>{n} snippets are in {file}.</source>
        <extracomment>For one: {n} snippet is in {file}.</extracomment>
        <translation>
            <numerusform>{n} 个片段已存入 {file}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/named.py"/>
        <source>{n} snippets were added from {file}.</source>
        <extracomment>For one: {n} snippet was added from {file}.</extracomment>
        <translation>
            <numerusform>已从 {file} 添加 {n} 个片段。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} is too large to hold snippets; nothing was added.</source>
        <translation>{file} 太大，不像是片段文件；没有添加任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} holds no snippets; nothing was added.</source>
        <translation>{file} 中没有片段；没有添加任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} cannot be read ({reason}); nothing was added.</source>
        <translation>无法读取 {file}（{reason}）；没有添加任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} is no JSON file; nothing was added.</source>
        <translation>{file} 不是 JSON 文件；没有添加任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Enter takes · F2 renames · Del deletes</source>
        <translation>Enter 使用 · F2 重命名 · Del 删除</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Deleted “{name}”.</source>
        <translation>已删除“{name}”。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Name: {title}</source>
        <translation>名称：{title}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Keep what is in the form as…</source>
        <translation>将表单内容另存为 …</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Save: {title}</source>
        <translation>保存：{title}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Import or export: {title}</source>
        <translation>导入或导出：{title}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Import from a file…</source>
        <translation>从文件导入 …</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Export to a file…</source>
        <translation>导出到文件 …</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Export: {title}</source>
        <translation>导出：{title}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Import: {title}</source>
        <translation>导入：{title}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Nothing yet: give a name below to keep it.</source>
        <translation>还没有内容：在下方输入名称即可保存。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>There is nothing to keep yet.</source>
        <translation>还没有可以保存的内容。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Give it a name that can be read.</source>
        <translation>请输入可以辨认的名称。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Replaced “{kept}”.</source>
        <translation>已替换“{kept}”。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Kept as “{kept}”.</source>
        <translation>已保存为“{kept}”。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Renamed to “{name}”.</source>
        <translation>已重命名为“{name}”。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>{title} (*.json)</source>
        <translation>{title} (*.json)</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/importing/dialog.py"/>
        <location filename="../../ui/incident/dialog.py"/>
        <location filename="../../ui/references/mask_slot.py"/>
        <location filename="../../ui/spending/export_row.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>That name is taken, or cannot be read.</source>
        <translation>该名称已被使用，或无法辨认。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_controls.py"/>
        <location filename="../../ui/compose/size_picker.py"/>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_controls.py"/>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_controls.py"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_controls.py"/>
        <source>Leaves it to the model.</source>
        <translation>交由模型决定。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_form.py"/>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_form.py"/>
        <source>Needs {needs}.</source>
        <translation>条件：{needs}。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/panel.py"/>
        <source>All settings of the picture are here.</source>
        <translation>已载入该图片的全部设置。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/panel.py"/>
        <source>The references of the picture are here.</source>
        <translation>已载入该图片的参考图。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/panel.py"/>
        <source>The settings of {name} are here.</source>
        <translation>已载入 {name} 的设置。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>What changed with the model</source>
        <translation>随模型改变的内容</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Remark</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Keep the whole form under a name, or take one that was kept</source>
        <translation>为整个表单命名并保存，或载入已保存的表单</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Pieces of prompts under a name, put in at the cursor</source>
        <translation>已命名的提示词片段，可插入到光标处</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Every prompt that was ever sent (Alt+↑ steps through them)</source>
        <translation>发送过的所有提示词（Alt+↑ 逐条翻看）</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Recently used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Show the references of the latest tasks</source>
        <translation>显示最近任务的参考图</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Reference sets</source>
        <translation>参考图组合</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Keep references together under a name, or take a set that was kept</source>
        <translation>为一组参考图命名并保存，或载入已保存的组合</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>More for references</source>
        <translation>更多参考图操作</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Remove many at once, make them fit</source>
        <translation>一次移除多张，或使其符合要求</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>As in the picture</source>
        <translation>与图片相同</translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>The size that is nearest to the shape of a reference</source>
        <translation>与参考图形状最接近的尺寸</translation>
    </message>
    <message>
        <location filename="../../ui/compose/pick_popup.py"/>
        <source>Search: {name}</source>
        <translation>搜索：{name}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/pick_popup.py"/>
        <source>Search…</source>
        <translation>搜索 …</translation>
    </message>
    <message>
        <location filename="../../ui/compose/prompt_edit.py"/>
        <source>Describe the picture…</source>
        <translation>描述要生成的图片 …</translation>
    </message>
    <message>
        <location filename="../../ui/compose/prompt_edit.py"/>
        <source>The pasted text has {count} characters and was cut: a prompt holds {most} here.</source>
        <translation>粘贴的文本有 {count} 个字符，已被截断：此处的提示词最多 {most} 个字符。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reasons.py"/>
        <source>Starting … the engine is not ready yet.</source>
        <translation>正在启动 … 引擎尚未就绪。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reasons.py"/>
        <source>The model catalogue is empty, so there is nothing to send this to.</source>
        <translation>模型目录为空，没有可以发送的对象。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reasons.py"/>
        <source>{prompts} prompts × {count} make {total} pictures; at most {most} at once.</source>
        <translation>{prompts} 条提示词 × {count} 共 {total} 张图片；一次最多 {most} 张。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reasons.py"/>
        <source>Waiting for {n} uploads: what you generate now is sent by itself when they are ready.</source>
        <extracomment>For one: Waiting for one upload: what you generate now is sent by itself when reference {number} is ready.</extracomment>
        <translation>
            <numerusform>正在等待 {n} 个上传：现在生成的内容会在上传完成后自行发送。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/reasons.py"/>
        <source>{model} is not allowed for this key: choose another model.</source>
        <translation>此密钥不能使用 {model}：请选择其他模型。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Remove {n} that failed</source>
        <extracomment>For one: Remove the one that failed</extracomment>
        <translation>
            <numerusform>移除 {n} 张失败的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Remove {n} parked ones</source>
        <extracomment>For one: Remove the parked one</extracomment>
        <translation>
            <numerusform>移除 {n} 张暂存的</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Choose files…</source>
        <translation>选择文件 …</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Make them fit…</source>
        <translation>使其符合要求 …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>{n} pictures: {names}</source>
        <extracomment>For one: {n} picture: {names}</extracomment>
        <translation>
            <numerusform>{n} 张图片：{names}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>No sets yet: give the references of the form a name below to keep them together.</source>
        <translation>还没有组合：在下方为表单中的参考图命名，即可保存在一起。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Replaced “{name}”.</source>
        <translation>已替换“{name}”。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Kept as “{name}”.</source>
        <translation>已保存为“{name}”。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Name of the set</source>
        <translation>组合名称</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Keep the references of the form as…</source>
        <translation>将表单中的参考图另存为 …</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Save the set</source>
        <translation>保存组合</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/desk.py"/>
        <location filename="../../ui/mask/flow.py"/>
        <source>The library is still being opened. Try again in a moment.</source>
        <translation>图库还在打开。请稍后再试。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>There are no references in the form yet.</source>
        <translation>表单中还没有参考图。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>{n} pictures of “{name}” are among the references already.</source>
        <extracomment>For one: One picture of “{name}” is among the references already.</extracomment>
        <translation>
            <numerusform>“{name}”中有 {n} 张图片已在参考图之中。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/replacing.py"/>
        <source>The form is as it was before.</source>
        <translation>表单已恢复原样。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>not allowed for this key</source>
        <translation>此密钥不可用</translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>{usable} of {count} models allowed for this key</source>
        <translation>{count} 个模型中有 {usable} 个可用于此密钥</translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>Not connected yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>Not known which models this key may use: {error}</source>
        <translation>不知道此密钥可以使用哪些模型：{error}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>No key to ask with</source>
        <translation>没有可用于查询的密钥</translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>Asking which models this key may use…</source>
        <translation>正在查询此密钥可以使用哪些模型 …</translation>
    </message>
    <message>
        <location filename="../../ui/compose/size_picker.py"/>
        <source>Size {label}</source>
        <translation>尺寸 {label}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/size_picker.py"/>
        <source>Leaves the size to the model.</source>
        <translation>尺寸交由模型决定。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/store.py"/>
        <source>The model {model} is not in the catalogue</source>
        <translation>模型 {model} 不在模型目录中</translation>
    </message>
    <message>
        <location filename="../../ui/compose/variants_view.py"/>
        <source>Prompts that will be sent</source>
        <translation>将要发送的提示词</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/variants_view.py"/>
        <source>{n} prompts will be sent</source>
        <extracomment>For one: {n} prompt will be sent</extracomment>
        <translation>
            <numerusform>将发送 {n} 条提示词</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/variants_view.py"/>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{n} of {limit} characters</source>
        <translation>{n} / {limit} 个字符</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>up to {n} references</source>
        <extracomment>For one: up to {n} reference</extracomment>
        <translation>
            <numerusform>最多 {n} 张参考图</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{least}–{most} pictures a request</source>
        <translation>每次请求 {least}–{most} 张图片</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>{n} characters</source>
        <extracomment>For one: {n} character</extracomment>
        <translation>
            <numerusform>{n} 个字符</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{n} of {limit} characters, {over} too many</source>
        <translation>{n} / {limit} 个字符，超出 {over} 个</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{pixels} at {value}</source>
        <translation>{pixels}（{value}）</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>no references</source>
        <translation>不接受参考图</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>exactly {n} references</source>
        <extracomment>For one: exactly {n} reference</extracomment>
        <translation>
            <numerusform>正好 {n} 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>{least} to {n} references</source>
        <extracomment>For one: {least} to {n} reference</extracomment>
        <translation>
            <numerusform>{least} 到 {n} 张参考图</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{n} parked</source>
        <translation>{n} 张暂存</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{used} of {most}</source>
        <translation>{used} / {most}</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>drop, paste or choose</source>
        <translation>拖放、粘贴或选择</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>prompt up to {n} characters</source>
        <translation>提示词最长 {n} 个字符</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>no prompt limit named</source>
        <translation>未说明提示词上限</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>1 picture a request</source>
        <translation>每次请求 1 张图片</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{numbers} pictures a request</source>
        <translation>每次请求 {numbers} 张图片</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>several pictures a request</source>
        <translation>每次请求多张图片</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>at least {n} references</source>
        <extracomment>For one: at least {n} reference</extracomment>
        <translation>
            <numerusform>至少 {n} 张参考图</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>references</source>
        <translation>参考图</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{model} takes none</source>
        <translation>{model} 不接受</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>Not offered with {option} {value}.</source>
        <translation>{option}为 {value} 时不提供。</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>all taken</source>
        <translation>已满</translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>Needs {what}.</source>
        <translation>条件：{what}。</translation>
    </message>
    <message>
        <location filename="../../ui/crash/dialog.py"/>
        <source>Keys, prompts, names and other folders are taken out. Nothing is sent anywhere by itself.</source>
        <translation>密钥、提示词、名称和其他文件夹都已去除。不会自行发送到任何地方。</translation>
    </message>
    <message>
        <location filename="../../ui/crash/dialog.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../ui/crash/dialog.py"/>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <location filename="../../ui/crash/dialog.py"/>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/crash/dialog.py"/>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <location filename="../../ui/crash/dialog.py"/>
        <location filename="../../ui/tasks/header.py"/>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../ui/crash/flow.py"/>
        <source>This report says what the program is and what it did last. Copy it into what you write about the problem; say, too, what you did and what you expected.</source>
        <translation>此报告说明程序的情况及其最近的操作。请把它复制到您的问题描述中；同时说明您做了什么以及您期望的结果。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/crash/flow.py"/>
        <source>{n} more errors came after it; their reports are in the folder.</source>
        <extracomment>For one: {n} more error came after it; its report is in the folder.</extracomment>
        <translation>
            <numerusform>此后还有 {n} 个错误；它们的报告在该文件夹中。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/crash/flow.py"/>
        <source>Something went wrong</source>
        <translation>出现了问题</translation>
    </message>
    <message>
        <location filename="../../ui/crash/flow.py"/>
        <source>Proofsheet met an error of its own ({name}) and goes on. Nothing that was paid for is lost: tasks and pictures are on the disk. If something looks odd now, close the window and start again.</source>
        <translation>Proofsheet 遇到了自身的错误（{name}），并会继续运行。已付费的内容没有丢失：任务和图片都在磁盘上。如果有什么看起来不对劲，请关闭窗口并重新启动。</translation>
    </message>
    <message>
        <location filename="../../ui/crash/flow.py"/>
        <source>Proofsheet did not end properly last time. Whatever was under way goes on where it was.</source>
        <translation>Proofsheet 上次没有正常结束。进行中的内容会从原处继续。</translation>
    </message>
    <message>
        <location filename="../../ui/crash/flow.py"/>
        <source>This is what the last run left when it crashed. Nothing that was paid for is lost.</source>
        <translation>这是上次运行崩溃时留下的。已付费的内容没有丢失。</translation>
    </message>
    <message>
        <location filename="../../ui/crash/flow.py"/>
        <source>It is kept as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <location filename="../../ui/crash/flow.py"/>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <location filename="../../ui/crash/flow.py"/>
        <source>The report could not be kept: copy it. {why}</source>
        <translation>无法保存报告：请复制它。{why}</translation>
    </message>
    <message>
        <location filename="../../ui/desk.py"/>
        <source>It is held, as the settings say: release it in the list of tasks.</source>
        <translation>已按设置暂缓：请在任务列表中放行。</translation>
    </message>
    <message>
        <location filename="../../ui/desk.py"/>
        <source>It is among the references of the form.</source>
        <translation>它已在表单的参考图之中。</translation>
    </message>
    <message>
        <location filename="../../ui/desk.py"/>
        <source>Nothing was added.</source>
        <translation>没有添加任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py"/>
        <source>List of keys</source>
        <translation>快捷键列表</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py"/>
        <source>Find a key or what it does</source>
        <translation>查找按键或其作用</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py"/>
        <source>No key does that.</source>
        <translation>没有按键执行此操作。</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Proofsheet export</source>
        <translation>Proofsheet 导出</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>As a folder or an archive</source>
        <translation>导出为文件夹或压缩包</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Where to</source>
        <translation>目标位置</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Quality </source>
        <translation>质量 </translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Longer side at most</source>
        <translation>长边上限</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Longer side, in pixels</source>
        <translation>长边像素数</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>With prompt and settings in the files</source>
        <translation>文件中包含提示词和设置</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>With the sidecar beside each</source>
        <translation>各附一个附属文件</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>A folder for each task</source>
        <translation>每个任务一个文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>When a name is taken</source>
        <translation>名称已被占用时</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>The same bytes, unless a size limit or the metadata call for more.</source>
        <translation>内容保持不变，除非限制了大小或需要改动元数据。</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <location filename="../../ui/export/names.py"/>
        <source>Names</source>
        <translation>命名</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Number the archive</source>
        <translation>为压缩包编号</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Write nothing</source>
        <translation>不写入</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Number the new one</source>
        <translation>为新文件编号</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Leave the old one</source>
        <translation>保留旧文件</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>As it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <location filename="../../ui/incident/dialog.py"/>
        <source>ZIP archives (*.zip)</source>
        <translation>ZIP 压缩包 (*.zip)</translation>
    </message>
    <message>
        <location filename="../../ui/export/flow.py"/>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <location filename="../../ui/export/flow.py"/>
        <source>Drawing</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <location filename="../../ui/export/flow.py"/>
        <source>There are no pictures here to take out.</source>
        <translation>这里没有可以导出的图片。</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>day it was made</source>
        <translation>生成日期</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>time it was made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>beginning of the prompt</source>
        <translation>提示词的开头</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>number in this export; {n:3} with zeros before it</source>
        <translation>本次导出中的编号；{n:3} 会在前面补零</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>number in its task</source>
        <translation>任务中的编号</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>id of its task</source>
        <translation>任务的 id</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>id of the picture</source>
        <translation>图片的 id</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>name of the file in the library</source>
        <translation>图库中的文件名</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>Insert a field into the names</source>
        <translation>在名称中插入字段</translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>There is no field {name}: it stays in the names.</source>
        <translation>没有字段 {name}：它会原样保留在名称中。</translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>Which pictures</source>
        <translation>哪些图片</translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>Everything found ({n})</source>
        <translation>所有找到的（{n}）</translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>Everything ({n})</source>
        <translation>全部（{n}）</translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <location filename="../../ui/handing/flow.py"/>
        <location filename="../../ui/handing/printing.py"/>
        <source>No picture is selected.</source>
        <translation>没有选中图片。</translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>The gallery is empty.</source>
        <translation>图库是空的。</translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>Selected ({n})</source>
        <translation>所选（{n}）</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Captions, with the fields of exported names, such as {prompt} or {rating}</source>
        <translation>图注，可使用导出文件名的字段，例如 {prompt} 或 {rating}</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>The first page of {n}</source>
        <translation>共 {n} 页的第一页</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Contact sheet</source>
        <translation>联系表</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Make the sheet</source>
        <translation>制作联系表</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <location filename="../../ui/gallery/header.py"/>
        <source>Size of the pictures</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>The first page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Pictures are</source>
        <translation>图片为</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>One file.</source>
        <translation>一个文件。</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>One file for each page.</source>
        <translation>每页一个文件。</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>First line</source>
        <translation>第一行</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Second line</source>
        <translation>第二行</translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>{n} pages</source>
        <extracomment>For one: 1 page</extracomment>
        <translation>
            <numerusform>{n} 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/words.py"/>
        <source>{n} pictures in {place}.</source>
        <extracomment>For one: {n} picture in {place}.</extracomment>
        <translation>
            <numerusform>{n} 张图片已存入 {place}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/words.py"/>
        <source>{n} were left out.</source>
        <extracomment>For one: {n} was left out.</extracomment>
        <translation>
            <numerusform>略过了 {n} 张。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <location filename="../../ui/handing/printing.py"/>
        <location filename="../../ui/upkeep/words.py"/>
        <source>{done} It was ended before the others.</source>
        <translation>{done}其余的尚未处理就结束了。</translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>{done} {left}</source>
        <translation>{done}{left}</translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <location filename="../../ui/importing/words.py"/>
        <location filename="../../ui/notify/flow.py"/>
        <location filename="../../ui/upkeep/words.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>{n} pages: {first} and the files after it.</source>
        <translation>{n} 页：{first} 及其后的文件。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/words.py"/>
        <source>{n} pages: {place}.</source>
        <extracomment>For one: 1 page: {place}.</extracomment>
        <translation>
            <numerusform>{n} 页：{place}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/words.py"/>
        <source>{n} pictures are empty frames.</source>
        <extracomment>For one: One picture is an empty frame.</extracomment>
        <translation>
            <numerusform>{n} 张图片为空白框。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <location filename="../../ui/gallery/picture_menu.py"/>
        <location filename="../../ui/settings/sections/library.py"/>
        <location filename="../../ui/trash/panel.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>It was ended, so no archive was written.</source>
        <translation>操作被结束，因此没有写入压缩包。</translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>It was ended before the first picture.</source>
        <translation>操作在第一张图片之前被结束。</translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>It was ended, so nothing was written.</source>
        <translation>操作被结束，因此没有写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/find/chips.py"/>
        <source>Filters of the search</source>
        <translation>搜索的筛选条件</translation>
    </message>
    <message>
        <location filename="../../ui/find/chips.py"/>
        <source>Clear the filters</source>
        <translation>清除筛选条件</translation>
    </message>
    <message>
        <location filename="../../ui/find/chips.py"/>
        <source>Remove the filter: {filter}</source>
        <translation>移除筛选条件：{filter}</translation>
    </message>
    <message>
        <location filename="../../ui/find/chips.py"/>
        <source>A quotation mark is not closed: everything behind it was taken as one phrase.</source>
        <translation>有一个引号没有闭合：其后的内容都被当作一个短语。</translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>a model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>ratio or pixels: 16:9, 1024x1024, &gt;=2000</source>
        <translation>宽高比或像素：16:9、1024x1024、&gt;=2000</translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>stars: 5, &gt;=4, 1..3</source>
        <translation>星级：5、&gt;=4、1..3</translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>2026-11, today, week, &gt;=2026-10-01</source>
        <translation>2026-11、today、week、&gt;=2026-10-01</translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>&gt;0.1, 0.1..0.5</source>
        <translation>&gt;0.1、0.1..0.5</translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>favourite, missing, portrait …</source>
        <translation>favourite、missing、portrait …</translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>reference, note, tag …</source>
        <translation>reference、note、tag …</translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>a tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>a collection</source>
        <translation>合集</translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/inspector/facts.py"/>
        <source>Ratio</source>
        <translation>宽高比</translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/gallery/picture_menu.py"/>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/organise/collection_strip.py"/>
        <location filename="../../ui/organise/collections_flow.py"/>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Collections</source>
        <translation>合集</translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <source>Narrow the search</source>
        <translation>缩小搜索范围</translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/messages.py"/>
        <source>{n} more</source>
        <extracomment>For one: {n} more</extracomment>
        <translation>
            <numerusform>另有 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Search prompts, tags, models…</source>
        <translation>搜索提示词、标签、模型 …</translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Saved searches</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Saved searches ({keys})</source>
        <translation>保存的搜索（{keys}）</translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Clear the search ({keys})</source>
        <translation>清除搜索（{keys}）</translation>
    </message>
    <message>
        <location filename="../../ui/find/flow.py"/>
        <source>Filters with counts</source>
        <translation>带计数的筛选</translation>
    </message>
    <message>
        <location filename="../../ui/find/flow.py"/>
        <source>Filters with counts ({keys})</source>
        <translation>带计数的筛选（{keys}）</translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>No search is kept yet. Search for something, and give it a name below.</source>
        <translation>还没有保存的搜索。搜索一些内容，然后在下方命名。</translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>Name of the search</source>
        <translation>搜索的名称</translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>Save the search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>Keep “{search}” as…</source>
        <translation>将“{search}”另存为 …</translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>Search for something to keep it</source>
        <translation>先搜索再保存</translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>That name is taken.</source>
        <translation>该名称已被使用。</translation>
    </message>
    <message>
        <location filename="../../ui/find/suggestions.py"/>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>January</source>
        <translation>1 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>February</source>
        <translation>2 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>March</source>
        <translation>3 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>April</source>
        <translation>4 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/numbers/words.py"/>
        <source>May</source>
        <translation>5 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>June</source>
        <translation>6 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>July</source>
        <translation>7 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>August</source>
        <translation>8 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>September</source>
        <translation>9 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>October</source>
        <translation>10 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>November</source>
        <translation>11 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>December</source>
        <translation>12 月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/practice.py"/>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/gallery/paint.py"/>
        <source>File missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Rated</source>
        <translation>有评分</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <location filename="../../resources/models/grok.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <location filename="../../resources/models/grok.toml"/>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <location filename="../../resources/models/grok.toml"/>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>With a reference</source>
        <translation>有参考图</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>With a known cost</source>
        <translation>费用已知</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>With a note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>With a tag</source>
        <translation>有标签</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>In a collection</source>
        <translation>在合集中</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/gallery/days.py"/>
        <location filename="../../ui/spending/totals.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/gallery/days.py"/>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>The last seven days</source>
        <translation>最近七天</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/spending/export_row.py"/>
        <location filename="../../ui/spending/totals.py"/>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Other ratios</source>
        <translation>其他宽高比</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Cost {value}</source>
        <translation>费用 {value}</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Not: {filter}</source>
        <translation>非：{filter}</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Tag: {value}</source>
        <translation>标签：{value}</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Collection: {value}</source>
        <translation>合集：{value}</translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/numbers/words.py"/>
        <source>{month} {year}</source>
        <translation>{year} 年 {month}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/viewer/marks.py"/>
        <source>{n} stars</source>
        <extracomment>For one: {n} star</extracomment>
        <translation>
            <numerusform>{n} 星</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Not rated</source>
        <translation>无评分</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/flow.py"/>
        <source>“{folder}” cannot be written ({reason}). Choose another one.</source>
        <translation>无法写入“{folder}”（{reason}）。请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>First start</source>
        <translation>首次启动</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>I have an API key</source>
        <translation>我有 API 密钥</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Practise first</source>
        <translation>先练习</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Check the key</source>
        <translation>检查密钥</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Get a key in the console</source>
        <translation>在控制台获取密钥</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Result of the check</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>A gateway inside this program paints: no key, no cost, no network.</source>
        <translation>由程序内置的网关绘制：无需密钥、不产生费用、不用网络。</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Change where pictures go</source>
        <translation>更改图片的存放位置</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Where pictures go</source>
        <translation>图片存放在哪里</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Three answers, and you can begin. All of them can be changed later.</source>
        <translation>回答三个问题即可开始。以后都可以更改。</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <location filename="../../ui/menu.py"/>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <location filename="../../ui/menu.py"/>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <location filename="../../ui/menu.py"/>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../ui/firstrun/page.py"/>
        <source>Welcome to Proofsheet</source>
        <translation>欢迎使用 Proofsheet</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/decode.py"/>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file is damaged and cannot be shown.</source>
        <translation>该文件已损坏，无法显示。</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/decode.py"/>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file is not a picture that can be shown.</source>
        <translation>该文件不是可以显示的图片。</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/decode.py"/>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file is no longer in its place.</source>
        <translation>该文件已不在原处。</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/decode.py"/>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file cannot be read ({reason}).</source>
        <translation>无法读取该文件（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/empty.py"/>
        <source>No pictures yet.
Write a prompt at the left and press Ctrl+Enter.</source>
        <translation>还没有图片。
在左侧写下提示词，然后按 Ctrl+Enter。</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/empty.py"/>
        <source>Nothing matches “{query}”.
Press Esc in the search field to see everything.</source>
        <translation>没有与“{query}”匹配的内容。
在搜索框中按 Esc 可查看全部。</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/empty.py"/>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/header.py"/>
        <source>Size of the pictures (Ctrl and mouse wheel)</source>
        <translation>图片大小（Ctrl 加鼠标滚轮）</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/header.py"/>
        <source>Smaller pictures</source>
        <translation>缩小图片</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/header.py"/>
        <source>Larger pictures</source>
        <translation>放大图片</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/gallery/header.py"/>
        <source>of {n} pictures</source>
        <extracomment>For one: of {n} picture</extracomment>
        <translation>
            <numerusform>共 {n} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/gallery/header.py"/>
        <source>pictures</source>
        <extracomment>For one: picture</extracomment>
        <translation>
            <numerusform>张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/gallery/heads.py"/>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/heads.py"/>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/gallery/heads.py"/>
        <source>{n} to come</source>
        <extracomment>For one: {n} to come</extracomment>
        <translation>
            <numerusform>还有 {n} 张</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/gallery/heads.py"/>
        <source>Without a prompt</source>
        <translation>没有提示词</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Oldest first</source>
        <translation>最旧在前</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Best rated first</source>
        <translation>评分从高到低</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Lowest rated first</source>
        <translation>评分从低到高</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Most expensive first</source>
        <translation>费用从高到低</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Cheapest first</source>
        <translation>费用从低到高</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Largest first</source>
        <translation>尺寸从大到小</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Smallest first</source>
        <translation>尺寸从小到大</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>By task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>In which order the pictures stand</source>
        <translation>图片的排列顺序</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Under which headers the pictures stand</source>
        <translation>图片归在哪些标题之下</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/picture_menu.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/gallery/pill.py"/>
        <source>{n} new</source>
        <extracomment>For one: {n} new</extracomment>
        <translation>
            <numerusform>{n} 张新图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/gallery/pill.py"/>
        <source>Go to the new pictures (Home)</source>
        <translation>转到新图片（Home）</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/typeahead.py"/>
        <source>Go to: {words}</source>
        <translation>转到：{words}</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/typeahead.py"/>
        <source>nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <location filename="../../ui/gallery/view.py"/>
        <location filename="../../ui/smoke.py"/>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/handing/flow.py"/>
        <source>{n} paths were copied.</source>
        <extracomment>For one: The path was copied.</extracomment>
        <translation>
            <numerusform>已复制 {n} 个路径。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/handing/flow.py"/>
        <source>{n} prompts were copied.</source>
        <extracomment>For one: The prompt was copied.</extracomment>
        <translation>
            <numerusform>已复制 {n} 条提示词。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>The files were ready when you had let go already. Drag once more.</source>
        <translation>文件准备好时您已经松开了鼠标。请再拖动一次。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/handing/flow.py"/>
        <source>{n} files are gone, the first is {name}.</source>
        <extracomment>For one: The file is gone: {name}.</extracomment>
        <translation>
            <numerusform>{n} 个文件不见了，第一个是 {name}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>Nothing is known of a prompt here.</source>
        <translation>这里没有已知的提示词。</translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>At most {n} pictures are opened in another program at once.</source>
        <translation>一次最多用其他程序打开 {n} 张图片。</translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>The system knows no program that opens this kind of picture.</source>
        <translation>系统中没有能打开这类图片的程序。</translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>A drag carries at most {n} pictures. Export takes any number of them.</source>
        <translation>一次最多拖动 {n} 张图片。导出则不限数量。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/handing/printing.py"/>
        <source>{n} pages were sent to the printer.</source>
        <extracomment>For one: {n} page was sent to the printer.</extracomment>
        <translation>
            <numerusform>已将 {n} 页发送到打印机。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/handing/printing.py"/>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <location filename="../../ui/handing/printing.py"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location filename="../../ui/handing/printing.py"/>
        <source>The printer does not answer, so nothing was printed.</source>
        <translation>打印机没有响应，因此没有打印。</translation>
    </message>
    <message>
        <location filename="../../ui/handing/printing.py"/>
        <source>Proofsheet</source>
        <translation>Proofsheet</translation>
    </message>
    <message>
        <location filename="../../ui/help/flow.py"/>
        <source>Help page</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <location filename="../../ui/hints/flow.py"/>
        <source>Pictures dropped anywhere in the window become references of the next one.</source>
        <translation>拖放到窗口任意位置的图片会成为下一张图片的参考图。</translation>
    </message>
    <message>
        <location filename="../../ui/hints/flow.py"/>
        <source>Enter opens a picture in full size; C compares it with the next one.</source>
        <translation>按 Enter 以原尺寸打开图片；按 C 与下一张比较。</translation>
    </message>
    <message>
        <location filename="../../ui/hints/flow.py"/>
        <source>The keys 0 to 5 rate what is selected, and . makes it a favourite. Ctrl+Z takes it back.</source>
        <translation>按 0 到 5 为所选图片评分，按 . 设为收藏。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <location filename="../../ui/hints/flow.py"/>
        <source>A task whose outcome is unclear may have been paid for: its row says what the balance tells.</source>
        <translation>结果不明的任务可能已经付费：其所在行会说明余额的变化。</translation>
    </message>
    <message>
        <location filename="../../ui/hints/flow.py"/>
        <source>Nothing costs anything in practice mode. Practice in the menu makes requests fail, to try it out.</source>
        <translation>练习模式下一切免费。菜单中的“练习”可以让请求失败，以便试用。</translation>
    </message>
    <message>
        <location filename="../../ui/hints/flow.py"/>
        <source>No more hints</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Pictures are copied into the library as they are; the originals stay where they are. Prompts and settings are read from the files, also those that other programs wrote.</source>
        <translation>图片会原样复制到图库中；原文件保留在原处。提示词和设置从文件中读取，包括其他程序写入的。</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Files and folders to import</source>
        <translation>要导入的文件和文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Drop pictures and folders here, or choose them below.</source>
        <translation>把图片和文件夹拖到这里，或在下方选择。</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <location filename="../../ui/references/tile.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Remove from this list</source>
        <translation>从此列表中移除</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Pictures to import</source>
        <translation>要导入的图片</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Folder to import</source>
        <translation>要导入的文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Add files…</source>
        <translation>添加文件 …</translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Add a folder…</source>
        <translation>添加文件夹 …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/dialog.py"/>
        <source>Import {n} places</source>
        <extracomment>For one: Import</extracomment>
        <translation>
            <numerusform>导入 {n} 处</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../ui/importing/flow.py"/>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/flow.py"/>
        <source>import {n} pictures</source>
        <extracomment>For one: import {n} picture</extracomment>
        <translation>
            <numerusform>导入 {n} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} pictures were imported.</source>
        <extracomment>For one: {n} picture was imported.</extracomment>
        <translation>
            <numerusform>已导入 {n} 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/words.py"/>
        <source>Nothing new came in.</source>
        <translation>没有新内容。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} were in the library already.</source>
        <extracomment>For one: One was in the library already.</extracomment>
        <translation>
            <numerusform>{n} 张已在图库中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} were refused.</source>
        <extracomment>For one: One was refused.</extracomment>
        <translation>
            <numerusform>{n} 张被拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/words.py"/>
        <source>It was ended before the others.</source>
        <translation>其余的尚未处理就结束了。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} brought prompts and settings of it.</source>
        <extracomment>For one: One brought prompt and settings of Proofsheet.</extracomment>
        <translation>
            <numerusform>{n} 张带有提示词和设置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} brought prompts of other programs.</source>
        <extracomment>For one: One brought a prompt of another program.</extracomment>
        <translation>
            <numerusform>{n} 张带有其他程序的提示词。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>Of {n} nothing is known.</source>
        <extracomment>For one: Of one nothing is known.</extracomment>
        <translation>
            <numerusform>有 {n} 张没有任何已知信息。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/words.py"/>
        <source>{name}: it is in the library already, as {known}</source>
        <translation>{name}：已在图库中，名为 {known}</translation>
    </message>
    <message>
        <location filename="../../ui/incident/dialog.py"/>
        <source>This is what the gateway&apos;s support needs to look into the task: ids, times, states, answers, and the balance before and after. The key is not in it, nor the names of your folders and of this computer.</source>
        <translation>这是网关客服查看此任务所需的信息：id、时间、状态、响应以及前后的余额。其中不含密钥，也不含您的文件夹名和此计算机的名称。</translation>
    </message>
    <message>
        <location filename="../../ui/incident/dialog.py"/>
        <location filename="../../ui/inspector/origin.py"/>
        <source>Incident pack</source>
        <translation>事件资料包</translation>
    </message>
    <message>
        <location filename="../../ui/incident/dialog.py"/>
        <source>What would be told</source>
        <translation>将会提供的内容</translation>
    </message>
    <message>
        <location filename="../../ui/incident/dialog.py"/>
        <source>With the prompt and the addresses of the references</source>
        <translation>包含提示词和参考图的网址</translation>
    </message>
    <message>
        <location filename="../../ui/incident/dialog.py"/>
        <location filename="../../ui/inspector/json_view.py"/>
        <location filename="../../ui/inspector/one.py"/>
        <location filename="../../ui/inspector/origin.py"/>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../ui/incident/dialog.py"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../ui/incident/dialog.py"/>
        <source>Save the incident pack</source>
        <translation>保存事件资料包</translation>
    </message>
    <message>
        <location filename="../../ui/incident/dialog.py"/>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <location filename="../../ui/incident/flow.py"/>
        <source>It stands in {path}. Send it to the gateway&apos;s support.</source>
        <translation>已保存到 {path}。请把它发送给网关的客服。</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/facts.py"/>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/facts.py"/>
        <source>other format</source>
        <translation>其他格式</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/facts.py"/>
        <source>fewer</source>
        <translation>较少</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/facts.py"/>
        <source>{amount} paid</source>
        <translation>已付 {amount}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/facts.py"/>
        <source>other shape</source>
        <translation>其他形状</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/facts.py"/>
        <source>more</source>
        <translation>较多</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/facts.py"/>
        <source>{amount} paid (measured)</source>
        <translation>已付 {amount}（实测）</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/facts.py"/>
        <source>smaller</source>
        <translation>较小</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/facts.py"/>
        <source>larger</source>
        <translation>较大</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/json_view.py"/>
        <source>There is no sidecar that can be read beside this picture, so what was sent is not known any more.</source>
        <translation>这张图片旁边没有可读的附属文件，因此无从得知发送过什么。</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/json_view.py"/>
        <source>Request and answer</source>
        <translation>请求与响应</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/lineage.py"/>
        <source>Show: {words}</source>
        <translation>显示：{words}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/lineage.py"/>
        <source>Made from</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/lineage.py"/>
        <source>Used in</source>
        <translation>用于</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/inspector/lineage.py"/>
        <location filename="../../ui/organise/left_alone.py"/>
        <location filename="../../ui/tasks/references_badge.py"/>
        <location filename="../../ui/work/line.py"/>
        <source>and {n} more</source>
        <extracomment>For one: and {n} more</extracomment>
        <translation>
            <numerusform>以及另外 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/inspector/one.py"/>
        <source>Prompt of the picture</source>
        <translation>图片的提示词</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/inspector/origin.py"/>
        <source>{n} hours</source>
        <extracomment>For one: {n} hour</extracomment>
        <translation>
            <numerusform>{n} 小时</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>Asked {time}</source>
        <translation>请求于 {time}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>less than 1 s</source>
        <translation>不到 1 秒</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <location filename="../../ui/numbers/words.py"/>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>Copy the task id</source>
        <translation>复制任务 id</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>Show the exact request and answer</source>
        <translation>显示确切的请求和响应</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>What the gateway&apos;s support needs to look into this task</source>
        <translation>网关客服查看此任务所需的信息</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <location filename="../../ui/viewer/trouble.py"/>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>Show the file in the file manager</source>
        <translation>在文件管理器中显示该文件</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>{asked} · done {time} · took {took}</source>
        <translation>{asked} · 完成于 {time} · 用时 {took}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>Model not known</source>
        <translation>模型未知</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>Made by the practice gateway</source>
        <translation>由练习网关生成</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/origin.py"/>
        <source>Cost: as noted when it was measured.</source>
        <translation>费用：按实测时的记录。</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/panel.py"/>
        <source>Nothing is selected.

Choose a picture to see what was asked for and what came of it.</source>
        <translation>没有选中任何内容。

选择一张图片，即可查看请求的内容及其结果。</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/panel.py"/>
        <source>The sidecar cannot be read: {error}</source>
        <translation>无法读取附属文件：{error}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/preview.py"/>
        <source>Preview: {words}</source>
        <translation>预览：{words}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <source>Reference {place}: {name}</source>
        <translation>参考图 {place}：{name}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <source>The file is gone or cannot be read</source>
        <translation>文件不见了或无法读取</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <source>Click to see it large; R uses it again</source>
        <translation>单击可放大查看；按 R 再次使用</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Copy its address</source>
        <translation>复制其网址</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <source>Copy its name</source>
        <translation>复制其名称</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Show large</source>
        <translation>放大显示</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/several.py"/>
        <source>different</source>
        <translation>各不相同</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/several.py"/>
        <source>Compare  C</source>
        <translation>对比  C</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/several.py"/>
        <source>As references  R</source>
        <translation>用作参考图  R</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/several.py"/>
        <source>As references</source>
        <translation>用作参考图</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/inspector/several.py"/>
        <source>the first {n} pictures</source>
        <extracomment>For one: the first {n} pictures</extracomment>
        <translation>
            <numerusform>前 {n} 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/inspector/several.py"/>
        <source>Two to four pictures can be compared.</source>
        <translation>可以对比两到四张图片。</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/several.py"/>
        <source>Side by side, with what differs</source>
        <translation>并排显示，并标出不同之处</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/several.py"/>
        <source>{amount} paid as far as known</source>
        <translation>已知已付 {amount}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/table.py"/>
        <source>{label}: asked {value}</source>
        <translation>{label}：请求 {value}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/table.py"/>
        <source>Asked and delivered</source>
        <translation>请求与交付</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/table.py"/>
        <source>This is not what was asked for.</source>
        <translation>这与请求的不同。</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/table.py"/>
        <source>delivered {value}</source>
        <translation>交付 {value}</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/table.py"/>
        <source>asked</source>
        <translation>请求</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/table.py"/>
        <source>delivered</source>
        <translation>交付</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/use_buttons.py"/>
        <source>Make a new picture from this one (R in the gallery)</source>
        <translation>以这张图片生成新图片（在图库中按 R）</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/use_buttons.py"/>
        <source>Use all</source>
        <translation>全部使用</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/use_buttons.py"/>
        <source>Load the whole request into the form</source>
        <translation>将整个请求载入表单</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/use_buttons.py"/>
        <source>Use prompt</source>
        <translation>使用提示词</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/use_buttons.py"/>
        <source>Load the prompt into the form</source>
        <translation>将提示词载入表单</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/use_buttons.py"/>
        <source>Use references</source>
        <translation>使用参考图</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/use_buttons.py"/>
        <source>Load the references it was made with into the form</source>
        <translation>将生成它时的参考图载入表单</translation>
    </message>
    <message>
        <location filename="../../ui/inspector/use_buttons.py"/>
        <source>As reference</source>
        <translation>用作参考图</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>d MMM yyyy</source>
        <comment>Qt date format of a short day</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>HH:mm</source>
        <comment>Qt time format, hours and minutes</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Without details</source>
        <translation>不含细节</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Keys and prompts are never written into the log.</source>
        <translation>密钥和提示词绝不会写入日志。</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Which entries</source>
        <translation>哪些条目</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Filter the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Entries of the log</source>
        <translation>日志条目</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>The whole entry</source>
        <translation>完整条目</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/logs/dialog.py"/>
        <source>{n} entries</source>
        <extracomment>For one: {n} entry</extracomment>
        <translation>
            <numerusform>{n} 个条目</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Nothing to show.</source>
        <translation>没有可以显示的内容。</translation>
    </message>
    <message>
        <location filename="../../ui/logs/dialog.py"/>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>{name} has {width} × {height} pixels; a mask for {reference} needs its {needed_width} × {needed_height}. It was not used.</source>
        <translation>{name} 为 {width} × {height} 像素；{reference} 的蒙版需要相同的 {needed_width} × {needed_height}。没有使用它。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>{name} is no PNG; a mask has to be one. It was not used.</source>
        <translation>{name} 不是 PNG；蒙版必须是 PNG。没有使用它。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>Nothing in {name} is transparent, so nothing could change. It was not used: make transparent what may change, or paint the mask here.</source>
        <translation>{name} 中没有透明部分，因此什么都不能改变。没有使用它：请把可以改变的部分设为透明，或在此绘制蒙版。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>{name} cannot be used as a mask: {why}.</source>
        <translation>{name} 不能用作蒙版：{why}。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>Nothing is painted, so nothing could change. Paint over what may change.</source>
        <translation>没有绘制任何内容，因此什么都不能改变。请涂抹可以改变的部分。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>{name} mask.png</source>
        <translation>{name} 蒙版.png</translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>What you painted was not used. It is there again when you paint on {name}.</source>
        <translation>您绘制的内容没有使用。在 {name} 上绘制时它会再次出现。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>The mask there was cannot be shown: {why}</source>
        <translation>无法显示原有的蒙版：{why}</translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>The reference cannot be shown: {why}</source>
        <translation>无法显示参考图：{why}</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Paint a mask</source>
        <translation>绘制蒙版</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Mask on {name}</source>
        <translation>{name} 的蒙版</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Arrow keys move the brush, with Shift they paint; the space bar touches once.</source>
        <translation>方向键移动画笔，按住 Shift 则绘制；空格键点一下。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Use mask</source>
        <translation>使用蒙版</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Paint over what may change; the rest stays as it is.</source>
        <translation>涂抹可以改变的部分；其余保持不变。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>One moment…</source>
        <translation>请稍候 …</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Nothing is painted: nothing may change.</source>
        <translation>没有绘制：什么都不能改变。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Everything is painted: everything may change.</source>
        <translation>全部绘制：一切都可以改变。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>{percent} % may change</source>
        <translation>{percent}% 可以改变</translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Less than 1 % may change</source>
        <translation>不到 1% 可以改变</translation>
    </message>
    <message>
        <location filename="../../ui/mask/sheet.py"/>
        <source>The file is no longer in the library&apos;s folder of references.</source>
        <translation>文件已不在图库的参考图文件夹中。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>Made for another picture.</source>
        <translation>是为另一张图片制作的。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>The mask has {width} × {height} pixels, the first reference {needed_width} × {needed_height}: put the reference it was made for first, paint a new mask, or remove it.</source>
        <translation>蒙版为 {width} × {height} 像素，第一张参考图为 {needed_width} × {needed_height}：请把它对应的参考图放到第一位、绘制新蒙版，或移除它。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>The mask was made for another picture: use it for {name} all the same, paint a new one, or remove it.</source>
        <translation>蒙版是为另一张图片制作的：可以仍然用于 {name}、绘制新的，或移除它。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>Made for {other}, which is not the first one any more.</source>
        <translation>为 {other} 制作，而它已不是第一张。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>Made for a picture of other pixels.</source>
        <translation>为像素不同的图片制作。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>{name} · kept for another model</source>
        <translation>{name} · 留待其他模型使用</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>{name} · used once there is a reference</source>
        <translation>{name} · 有参考图后使用</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>Add the reference that is to be painted on first.</source>
        <translation>请先添加要绘制的参考图。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>The first reference is an address: its pixels are not here. Choose a mask file instead.</source>
        <translation>第一张参考图是网址：本地没有它的像素。请选择蒙版文件。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>The mask was made for {other}, which is not the first reference any more: put it first, use the mask for {name} all the same, or remove it.</source>
        <translation>蒙版是为 {other} 制作的，而它已不是第一张参考图：请把它放到第一位、仍将蒙版用于 {name}，或移除蒙版。</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>for the first reference</source>
        <translation>用于第一张参考图</translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>once there is a reference</source>
        <translation>有参考图后可用</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Edge</source>
        <translation>边缘</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Size of the brush in pixels of the picture ([ and ], Ctrl+wheel)</source>
        <translation>画笔大小，以图片像素计（[ 和 ]，Ctrl 加滚轮）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Invert</source>
        <translation>反转</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Invert: change everything else (I)</source>
        <translation>反转：改变其余所有部分（I）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <location filename="../../ui/spending/budget_box.py"/>
        <location filename="../../ui/widgets/clearable.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Clear: paint nothing (Del)</source>
        <translation>清除：不绘制任何内容（Del）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Fit into the window (0)</source>
        <translation>适合窗口（0）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Pixel by pixel (1)</source>
        <translation>逐像素显示（1）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>{n} px</source>
        <translation>{n} 像素</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Paint what may change (B)</source>
        <translation>涂抹可以改变的部分（B）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Take paint away (E)</source>
        <translation>擦除涂抹（E）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>A clear edge</source>
        <translation>清晰的边缘</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Fades towards the edge; gateways may take half transparent for either (S)</source>
        <translation>向边缘逐渐变淡；网关对半透明部分的处理可能不同（S）</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Hard</source>
        <translation>硬</translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Soft</source>
        <translation>软</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Something inside Proofsheet failed ({name}). Pictures and tasks are safe on disk; the log file has the details.</source>
        <translation>Proofsheet 内部出现故障（{name}）。图片和任务都安全地保存在磁盘上；详情见日志文件。</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <location filename="../../ui/viewer/echo.py"/>
        <source>Dismiss message</source>
        <translation>不再显示此消息</translation>
    </message>
    <message>
        <location filename="../../ui/notify/flow.py"/>
        <source>● {n} to decide – Proofsheet</source>
        <translation>● {n} 个待决定 – Proofsheet</translation>
    </message>
    <message>
        <location filename="../../ui/notify/flow.py"/>
        <source>{n} running – Proofsheet</source>
        <translation>{n} 个运行中 – Proofsheet</translation>
    </message>
    <message>
        <location filename="../../ui/notify/news.py"/>
        <source>The account is out of money.</source>
        <translation>账户余额已用完。</translation>
    </message>
    <message>
        <location filename="../../ui/notify/news.py"/>
        <source>A finished picture cannot be written to the disk.</source>
        <translation>有一张完成的图片无法写入磁盘。</translation>
    </message>
    <message>
        <location filename="../../ui/notify/news.py"/>
        <source>The gateway refuses the key: tasks wait for another one.</source>
        <translation>网关拒绝该密钥：任务正在等待其他密钥。</translation>
    </message>
    <message>
        <location filename="../../ui/notify/news.py"/>
        <source>Something cannot be written to the disk: nothing new is sent until it can.</source>
        <translation>有内容无法写入磁盘：在恢复之前不会发送新内容。</translation>
    </message>
    <message>
        <location filename="../../ui/notify/news.py"/>
        <source>The day&apos;s budget is reached: what exceeds it waits for your word.</source>
        <translation>已达到今日预算：超出的部分等待您的决定。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/notify/news.py"/>
        <source>{n} pictures are ready</source>
        <extracomment>For one: {n} picture is ready</extracomment>
        <translation>
            <numerusform>{n} 张图片已就绪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/notify/news.py"/>
        <source>{n} tasks brought no picture.</source>
        <extracomment>For one: {n} task brought no picture.</extracomment>
        <translation>
            <numerusform>{n} 个任务没有得到图片。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/notify/news.py"/>
        <source>Proofsheet waits for you</source>
        <translation>Proofsheet 在等待您的决定</translation>
    </message>
    <message>
        <location filename="../../ui/notify/news.py"/>
        <source>All tasks have ended</source>
        <translation>所有任务都已结束</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/notify/news.py"/>
        <source>It is unclear whether {n} tasks were paid for.</source>
        <extracomment>For one: It is unclear whether {n} task was paid for.</extracomment>
        <translation>
            <numerusform>不清楚 {n} 个任务是否已付费。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/numbers/charts.py"/>
        <source>Chart: {title}</source>
        <translation>图表：{title}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/numbers/dialog.py"/>
        <source>{n} favourites</source>
        <extracomment>For one: {n} favourite</extracomment>
        <translation>
            <numerusform>{n} 张收藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/numbers/dialog.py"/>
        <source>the files of {n} are gone</source>
        <extracomment>For one: the file of one is gone</extracomment>
        <translation>
            <numerusform>{n} 张的文件不见了</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Numbers</source>
        <translation>统计</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Show as</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Count again</source>
        <translation>重新统计</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>{pictures} in the trash</source>
        <translation>回收站中有 {pictures}</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Nothing to count yet. Make a picture, or import some, and come back.</source>
        <translation>还没有可以统计的内容。请先生成或导入一些图片。</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/numbers/dialog.py"/>
        <source>tasks, ever</source>
        <extracomment>For one: task, ever</extracomment>
        <translation>
            <numerusform>个任务，累计</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Spent</source>
        <translation>已花费</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>ever, measured or estimated</source>
        <translation>累计，实测或估计</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/flow.py"/>
        <source>Tasks of the practice gateway are counted; its money is not real.</source>
        <translation>统计的是练习网关的任务；其金额不是真实的。</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/flow.py"/>
        <source>Tasks sent to {host} are counted.</source>
        <translation>统计的是发送到 {host} 的任务。</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/flow.py"/>
        <source>Counting…</source>
        <translation>正在统计 …</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Measured on the balance where that was possible, estimated otherwise; in the account&apos;s own unit.</source>
        <translation>尽可能按余额实测，否则为估计；以账户自身的单位计。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/numbers/sections.py"/>
        <source>of {n} tasks not known</source>
        <extracomment>For one: of one task not known</extracomment>
        <translation>
            <numerusform>{n} 个任务的费用未知</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Spent in {month}, by model</source>
        <translation>{month} 的花费，按模型</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>From sending to the finished picture, as half of the tasks needed at most.</source>
        <translation>从发送到图片完成：半数任务所需的最长时间。</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Thumbnails and the search index can be made again from the folder at any time.</source>
        <translation>缩略图和搜索索引可随时根据文件夹重新生成。</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Spent by month</source>
        <translation>每月花费</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/spending/totals.py"/>
        <location filename="../../ui/tasks/header.py"/>
        <location filename="../../ui/tasks/task_list.py"/>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Cost not known</source>
        <translation>费用未知</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Spent by model</source>
        <translation>各模型花费</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>{spent}, {unknown}</source>
        <translation>{spent}，{unknown}</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Pictures by month</source>
        <translation>每月图片数</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Pictures by model</source>
        <translation>各模型图片数</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Finished tasks</source>
        <translation>完成的任务</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Usual wait</source>
        <translation>通常等待</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Waiting times</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Unclear</source>
        <translation>结果不明</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>How tasks ended</source>
        <translation>任务的结局</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Disk use</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>{failed} of {tasks} failed</source>
        <translation>{tasks} 个中有 {failed} 个失败</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Reference images</source>
        <translation>参考图</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/trash/head.py"/>
        <location filename="../../ui/trash/panel.py"/>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Databases</source>
        <translation>数据库</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>{usual}, at most {slowest}</source>
        <translation>{usual}，最长 {slowest}</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>unclear</source>
        <translation>结果不明</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/references/item.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Jan</source>
        <translation>1 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Feb</source>
        <translation>2 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Mar</source>
        <translation>3 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Apr</source>
        <translation>4 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Jun</source>
        <translation>6 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Jul</source>
        <translation>7 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Aug</source>
        <translation>8 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Sep</source>
        <translation>9 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Oct</source>
        <translation>10 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Nov</source>
        <translation>11 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Dec</source>
        <translation>12 月</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <location filename="../../ui/organise/chip.py"/>
        <source>Show the pictures with “{name}”</source>
        <translation>显示带有“{name}”的图片</translation>
    </message>
    <message>
        <location filename="../../ui/organise/chip.py"/>
        <source>Enter shows its pictures, Del takes it off</source>
        <translation>Enter 显示它的图片，Del 移除它</translation>
    </message>
    <message>
        <location filename="../../ui/organise/chip.py"/>
        <source>On {n} of {pictures} selected pictures.</source>
        <translation>{pictures} 张所选图片中有 {n} 张带有。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/chip.py"/>
        <source>Take “{name}” off</source>
        <translation>移除“{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/organise/chip.py"/>
        <source>Put “{name}” on all</source>
        <translation>为全部图片加上“{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/organise/chosen.py"/>
        <source>This picture is in the trash. Restore it first: nothing was changed.</source>
        <translation>此图片在回收站中。请先还原：未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_chip.py"/>
        <source>Collection {name}, {count}</source>
        <translation>合集 {name}，{count}</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_chip.py"/>
        <source>{name}: {count}</source>
        <translation>{name}：{count}</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_chip.py"/>
        <source>Drop pictures here to add them. F2 renames, Del deletes it; a right click shows more.</source>
        <translation>把图片拖到这里即可加入。F2 重命名，Del 删除；单击右键查看更多。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_chip.py"/>
        <source>New pictures go here.</source>
        <translation>新图片会放入这里。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>New collection</source>
        <translation>新建合集</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Name a new collection; or drop pictures here to begin one with them</source>
        <translation>为新合集命名；或把图片拖到这里来新建</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Name of the collection</source>
        <translation>合集名称</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Add the selected pictures</source>
        <translation>加入所选图片</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Take the selected pictures out</source>
        <translation>移出所选图片</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>New name of “{name}”</source>
        <translation>“{name}”的新名称</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>New pictures go here no more</source>
        <translation>新图片不再放入这里</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>New pictures go here</source>
        <translation>新图片放入这里</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Delete the collection, keep its pictures</source>
        <translation>删除合集，保留其中的图片</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>The collection “{name}” is gone. Its pictures are where they were.</source>
        <translation>合集“{name}”已删除。其中的图片仍在原处。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>new pictures go to “{name}”</source>
        <translation>新图片放入“{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>new pictures go to no collection</source>
        <translation>新图片不放入任何合集</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>new collection “{name}”</source>
        <translation>新建合集“{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>rename the collection “{name}”</source>
        <translation>重命名合集“{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>delete the collection “{name}”</source>
        <translation>删除合集“{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>Collections: drag pictures here</source>
        <translation>合集：把图片拖到这里</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>{n} pictures added to “{name}”</source>
        <extracomment>For one: {n} picture added to “{name}”</extracomment>
        <translation>
            <numerusform>已将 {n} 张图片加入“{name}”</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>That is no name for a collection: write some letters or figures.</source>
        <translation>这不能用作合集名称：请输入一些文字或数字。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>“{name}” was not renamed: the name is taken, or empty.</source>
        <translation>没有重命名“{name}”：名称已被占用或为空。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>They are in “{name}” already</source>
        <translation>它们已经在“{name}”中</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>New pictures go to “{name}”.</source>
        <translation>新图片会放入“{name}”。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>New → {name}</source>
        <translation>新图片 → {name}</translation>
    </message>
    <message>
        <location filename="../../ui/organise/flow.py"/>
        <source>Nothing is selected. Choose one picture or several in the gallery first.</source>
        <translation>没有选中任何图片。请先在图库中选择一张或多张。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/left_alone.py"/>
        <source>{n} pictures were left as they are.</source>
        <extracomment>For one: {n} picture was left as it is.</extracomment>
        <translation>
            <numerusform>{n} 张图片保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/left_alone.py"/>
        <source>Ended: {n} pictures of {total} were changed, the others are as they were. Undo takes that back.</source>
        <extracomment>For one: Ended: {n} picture of {total} was changed, the others are as they were. Undo takes that back.</extracomment>
        <translation>
            <numerusform>已结束：{total} 张图片中已更改 {n} 张，其余保持原样。撤销可将其还原。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/left_alone.py"/>
        <source>{title} ({n} of them)</source>
        <extracomment>For one: {title} ({n} of them)</extracomment>
        <translation>
            <numerusform>{title}（其中 {n} 张）</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/organise/left_alone.py"/>
        <source>Ended: no picture was changed.</source>
        <translation>已结束：没有图片被更改。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/left_alone.py"/>
        <source>{n} more.</source>
        <extracomment>For one: {n} more.</extracomment>
        <translation>
            <numerusform>另有 {n} 项。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>{n} of {pictures}</source>
        <translation>{pictures} 张中有 {n} 张</translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Add tags (T)</source>
        <translation>添加标签（T）</translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Add to a collection (K); or drag pictures onto one</source>
        <translation>加入合集（K）；或把图片拖到合集上</translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Favourite no more (.)</source>
        <translation>取消收藏（.）</translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Make it a favourite (.)</source>
        <translation>设为收藏（.）</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>{n} pictures selected</source>
        <extracomment>For one: {n} picture selected</extracomment>
        <translation>
            <numerusform>已选中 {n} 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Favourite, set</source>
        <translation>收藏，已设置</translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Favourite, not set</source>
        <translation>收藏，未设置</translation>
    </message>
    <message>
        <location filename="../../ui/organise/notes_edit.py"/>
        <source>Add a note…</source>
        <translation>添加备注 …</translation>
    </message>
    <message>
        <location filename="../../ui/organise/notes_edit.py"/>
        <source>Different notes: writing replaces all</source>
        <translation>备注各不相同：写入会全部替换</translation>
    </message>
    <message>
        <location filename="../../ui/organise/progress.py"/>
        <source>Stop here</source>
        <translation>到此为止</translation>
    </message>
    <message>
        <location filename="../../ui/organise/progress.py"/>
        <source>Stop here. What is done stays, and can be undone.</source>
        <translation>到此为止。已完成的部分会保留，并且可以撤销。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/progress.py"/>
        <source>{title}: {done} of {total}</source>
        <translation>{title}：{done} / {total}</translation>
    </message>
    <message>
        <location filename="../../ui/organise/stars.py"/>
        <source>Rating: different</source>
        <translation>评分：各不相同</translation>
    </message>
    <message>
        <location filename="../../ui/organise/stars.py"/>
        <source>Rating (keys 0 to 5)</source>
        <translation>评分（按键 0 到 5）</translation>
    </message>
    <message>
        <location filename="../../ui/organise/stars.py"/>
        <source>Rating: {n} of 5</source>
        <translation>评分：{n} / 5</translation>
    </message>
    <message>
        <location filename="../../ui/organise/stars.py"/>
        <source>Rating: none</source>
        <translation>评分：无</translation>
    </message>
    <message>
        <location filename="../../ui/organise/undo.py"/>
        <source>Undo: {title}</source>
        <translation>撤销：{title}</translation>
    </message>
    <message>
        <location filename="../../ui/organise/undo.py"/>
        <source>Redo: {title}</source>
        <translation>重做：{title}</translation>
    </message>
    <message>
        <location filename="../../ui/organise/undo.py"/>
        <source>The library&apos;s folder “{folder}” is not there. Is its disk connected? Nothing was changed.</source>
        <translation>图库文件夹“{folder}”不存在。它所在的磁盘连接了吗？没有做任何更改。</translation>
    </message>
    <message>
        <location filename="../../ui/organise/undo.py"/>
        <source>Undone: {title}</source>
        <translation>已撤销：{title}</translation>
    </message>
    <message>
        <location filename="../../ui/organise/undo.py"/>
        <source>Redone: {title}</source>
        <translation>已重做：{title}</translation>
    </message>
    <message>
        <location filename="../../ui/practice.py"/>
        <source>Make the next request fail as…</source>
        <translation>让下一个请求出现故障 …</translation>
    </message>
    <message>
        <location filename="../../ui/practice.py"/>
        <source>From now on: {label}.</source>
        <translation>从现在起：{label}。</translation>
    </message>
    <message>
        <location filename="../../ui/practice.py"/>
        <source>The next request will go like this: {label}.</source>
        <translation>下一个请求将会这样：{label}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/area.py"/>
        <location filename="../../ui/tasks/pictures.py"/>
        <location filename="../../ui/trash/head.py"/>
        <source>{n} pictures · {size}</source>
        <extracomment>For one: {n} picture · {size}</extracomment>
        <translation>
            <numerusform>{n} 张图片 · {size}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/area.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../ui/references/batch_row.py"/>
        <source>Pictures being added</source>
        <translation>正在添加的图片</translation>
    </message>
    <message>
        <location filename="../../ui/references/batch_row.py"/>
        <location filename="../../ui/updates/dialog.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../ui/references/batch_row.py"/>
        <source>Stop adding pictures</source>
        <translation>停止添加图片</translation>
    </message>
    <message>
        <location filename="../../ui/references/batch_row.py"/>
        <source>{done} of {total} looked at</source>
        <translation>已查看 {done} / {total}</translation>
    </message>
    <message>
        <location filename="../../ui/references/crop_view.py"/>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../../ui/references/crop_view.py"/>
        <source>Arrows move the part that stays</source>
        <translation>方向键移动保留的部分</translation>
    </message>
    <message>
        <location filename="../../ui/references/drop_target.py"/>
        <source>It was made here: on the references it becomes one, elsewhere in the form its settings come back.</source>
        <translation>它是在这里生成的：放到参考图上即成为参考图，放到表单别处则恢复其设置。</translation>
    </message>
    <message>
        <location filename="../../ui/references/drop_target.py"/>
        <source>The clipboard holds no picture, no picture file and no web address.</source>
        <translation>剪贴板中没有图片、图片文件或网址。</translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <source>Reference {number}</source>
        <translation>参考图 {number}</translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <location filename="../../ui/references/large.py"/>
        <source>Reference</source>
        <translation>参考图</translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <source>{number}.</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <location filename="../../ui/references/item.py"/>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Make references fit {model}</source>
        <translation>使参考图符合 {model} 的要求</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <location filename="../../ui/references/fit_row.py"/>
        <source>References that do not fit</source>
        <translation>不符合要求的参考图</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Drag the frame, or use the arrows, to choose what stays.</source>
        <translation>拖动边框或使用方向键，选择要保留的部分。</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Leave as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Apply to all {n}</source>
        <translation>应用到全部 {n} 张</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>{measures} · working it out…</source>
        <translation>{measures} · 正在计算 …</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>{done} of {total} fit…</source>
        <translation>{total} 张中已有 {done} 张符合要求 …</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_row.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Make it fit…</source>
        <translation>使其符合要求 …</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_row.py"/>
        <source>Make references fit</source>
        <translation>使参考图符合要求</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/fit_row.py"/>
        <source>{n} pictures do not fit {model}.</source>
        <extracomment>For one: One picture does not fit {model}.</extracomment>
        <translation>
            <numerusform>{n} 张图片不符合 {model} 的要求。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_words.py"/>
        <source>Crop to {pixels}.</source>
        <translation>裁剪到 {pixels}。</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_words.py"/>
        <source>Scale to {pixels}.</source>
        <translation>缩放到 {pixels}。</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_words.py"/>
        <source>Convert {old} to {new}.</source>
        <translation>从 {old} 转换为 {new}。</translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_words.py"/>
        <source>Compress to at most {size}.</source>
        <translation>压缩到最大 {size}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/flow.py"/>
        <source>{n} references were removed.</source>
        <extracomment>For one: {name} was removed.</extracomment>
        <translation>
            <numerusform>已移除 {n} 张参考图。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/flow.py"/>
        <source>{n} pictures fit now.</source>
        <extracomment>For one: The picture fits now.</extracomment>
        <translation>
            <numerusform>{n} 张图片现在符合要求。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/hover.py"/>
        <source>{name} is no picture: it is {kind}.</source>
        <translation>{name} 不是图片：它是{kind}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/hover.py"/>
        <source>Drop to add {n} pictures as references</source>
        <extracomment>For one: Drop to add the picture as a reference</extracomment>
        <translation>
            <numerusform>松开即可将 {n} 张图片添加为参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/hover.py"/>
        <source>Drop to add the pictures in {n} folders</source>
        <extracomment>For one: Drop to add the pictures in the folder</extracomment>
        <translation>
            <numerusform>松开即可添加 {n} 个文件夹中的图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/hover.py"/>
        <source>{name} and {n} more are no pictures.</source>
        <extracomment>For one: {name} and one more are no pictures.</extracomment>
        <translation>
            <numerusform>{name} 及另外 {n} 个不是图片。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/hover.py"/>
        <source>{name} is no picture.</source>
        <translation>{name} 不是图片。</translation>
    </message>
    <message>
        <location filename="../../ui/references/intake.py"/>
        <source>Stopped: {done} of {total} pictures were looked at.</source>
        <translation>已停止：{total} 张图片中查看了 {done} 张。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/intake.py"/>
        <source>{n} pictures were among the references already.</source>
        <extracomment>For one: {name} is already among the references.</extracomment>
        <translation>
            <numerusform>{n} 张图片已在参考图之中。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>waiting</source>
        <translation>正在等待</translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>uploading</source>
        <translation>正在上传</translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>{name} is still being checked.</source>
        <translation>{name} 仍在检查中。</translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>The upload of {name} was stopped: try again, or remove it.</source>
        <translation>{name} 的上传已停止：请重试，或将其移除。</translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>parked</source>
        <translation>暂存</translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>uploading {percent} %</source>
        <translation>正在上传 {percent}%</translation>
    </message>
    <message>
        <location filename="../../ui/references/large.py"/>
        <source>{place} of {total}</source>
        <translation>{place} / {total}</translation>
    </message>
    <message>
        <location filename="../../ui/references/large.py"/>
        <source>Previous reference</source>
        <translation>上一张参考图</translation>
    </message>
    <message>
        <location filename="../../ui/references/large.py"/>
        <source>Next reference</source>
        <translation>下一张参考图</translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Choose a mask</source>
        <translation>选择蒙版</translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Choose a PNG of the same pixels as the first reference; what is transparent in it may change</source>
        <translation>选择与第一张参考图像素相同的 PNG；其中透明的部分可以改变</translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Remove the mask</source>
        <translation>移除蒙版</translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Edit mask…</source>
        <translation>编辑蒙版 …</translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Paint mask…</source>
        <translation>绘制蒙版 …</translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Edit the mask</source>
        <translation>编辑蒙版</translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Paint over what of the first reference may change</source>
        <translation>涂抹第一张参考图中可以改变的部分</translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/offer.py"/>
        <source>Drop to use {n} addresses</source>
        <extracomment>For one: Drop to add the picture as a reference</extracomment>
        <translation>
            <numerusform>松开即可使用 {n} 个网址</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/offer.py"/>
        <source>Addresses that begin with “{scheme}:” cannot be used: save the picture first.</source>
        <translation>无法使用以“{scheme}:”开头的网址：请先保存图片。</translation>
    </message>
    <message>
        <location filename="../../ui/references/offer.py"/>
        <source>Drop to add the picture as a reference</source>
        <translation>松开即可将图片添加为参考图</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/offer.py"/>
        <source>Drop to add {n} files as references</source>
        <extracomment>For one: Drop to add it as a reference</extracomment>
        <translation>
            <numerusform>松开即可将 {n} 个文件添加为参考图</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/offer.py"/>
        <source>Drop to use the picture at {host}</source>
        <translation>松开即可使用 {host} 上的图片</translation>
    </message>
    <message>
        <location filename="../../ui/references/offer.py"/>
        <source>Only pictures, picture files and web addresses of pictures can be references.</source>
        <translation>只有图片、图片文件和图片网址可以用作参考图。</translation>
    </message>
    <message>
        <location filename="../../ui/references/pasted.py"/>
        <location filename="../../ui/references/tray.py"/>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../ui/references/pasted.py"/>
        <source>The picture could not be taken over; nothing was added.</source>
        <translation>无法接收该图片；没有添加任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/references/previews.py"/>
        <source>The file is no longer in the library&apos;s folder of references. Remove it here and add it again.</source>
        <translation>文件已不在图库的参考图文件夹中。请在此移除后重新添加。</translation>
    </message>
    <message>
        <location filename="../../ui/references/previews.py"/>
        <source>There is no preview: {reason}</source>
        <translation>没有预览：{reason}</translation>
    </message>
    <message>
        <location filename="../../ui/references/recent_strip.py"/>
        <source>Recently used references</source>
        <translation>最近使用的参考图</translation>
    </message>
    <message>
        <location filename="../../ui/references/recent_strip.py"/>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <location filename="../../ui/references/recent_strip.py"/>
        <source>Use {name} again</source>
        <translation>再次使用 {name}</translation>
    </message>
    <message>
        <location filename="../../ui/references/sending.py"/>
        <source>A task waits for the upload of {name}, so it goes on. Cancel the task first.</source>
        <translation>有任务正在等待 {name} 上传，因此上传会继续。请先取消该任务。</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>{place}: {name}, {state}</source>
        <translation>{place}：{name}，{state}</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Show preview: asks {host} for the picture</source>
        <translation>显示预览：会向 {host} 请求图片</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Try {name} again</source>
        <translation>重试 {name}</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Show preview of {name}</source>
        <translation>显示 {name} 的预览</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Stop the upload</source>
        <translation>停止上传</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Stop the upload of {name}</source>
        <translation>停止上传 {name}</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Reference: {name}</source>
        <translation>参考图：{name}</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Show preview: asks {host}</source>
        <translation>显示预览：请求 {host}</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Move to the front</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_paint.py"/>
        <source>no fit</source>
        <translation>不符</translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Add references</source>
        <translation>添加参考图</translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Choose picture files</source>
        <translation>选择图片文件</translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Show all references</source>
        <translation>显示全部参考图</translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>+{n}</source>
        <translation>+{n}</translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/tiles.py"/>
        <source>Show {n} more references</source>
        <extracomment>For one: Show one more reference</extracomment>
        <translation>
            <numerusform>再显示 {n} 张参考图</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Show fewer references</source>
        <translation>显示较少参考图</translation>
    </message>
    <message>
        <location filename="../../ui/references/tray.py"/>
        <source>address</source>
        <translation>网址</translation>
    </message>
    <message>
        <location filename="../../ui/session_bus.py"/>
        <source>The message bus of this desktop does not answer. In this run there is no keyring, no notification and no screen reader; start Proofsheet again when the desktop is well.</source>
        <translation>桌面的消息总线没有响应。本次运行中没有密钥环、通知和屏幕阅读器；桌面恢复正常后请重新启动 Proofsheet。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/controls.py"/>
        <source>{name}: amount</source>
        <translation>{name}：金额</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Search the settings…</source>
        <translation>搜索设置…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>No setting has these words.</source>
        <translation>没有设置包含这些词语。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Settings of this section</source>
        <translation>此分类的设置</translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Every change works at once.</source>
        <translation>每项更改都会立即生效。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/flow.py"/>
        <source>{host} answers. The road is open.</source>
        <translation>{host} 有响应。网络畅通。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/flow.py"/>
        <source>None is set.</source>
        <translation>未设置。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/flow.py"/>
        <source>{budget} a day</source>
        <translation>每日 {budget}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>The gateway&apos;s console</source>
        <translation>网关的控制台</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>Keys are made there, and money is paid in.</source>
        <translation>在那里创建密钥和充值。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>Open the folder of the settings</source>
        <translation>打开设置所在的文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>Open the folder of the logs</source>
        <translation>打开日志所在的文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>Folders of Proofsheet&apos;s own</source>
        <translation>Proofsheet 自己的文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>version licence</source>
        <translation>版本 许可证 授权</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>Open the gateway&apos;s console in the browser</source>
        <translation>在浏览器中打开网关的控制台</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/about.py"/>
        <source>log file path</source>
        <translation>日志 文件 路径</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>Where keys are kept</source>
        <translation>密钥的保存位置</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>Lock the vault</source>
        <translation>锁定保险库</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>The one that is chosen pays. Of a key only the last four characters are shown, ever.</source>
        <translation>由选中的账户付费。密钥永远只显示最后四个字符。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>keyring vault passphrase</source>
        <translation>密钥环 保险库 口令</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>The keyring of this system works: keys are kept there.</source>
        <translation>此系统的密钥环可用：密钥保存在其中。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>{reason} A key lasts for one run, or goes into a vault behind a passphrase.</source>
        <translation>{reason}密钥只在本次运行中有效，或存入由口令保护的保险库。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>no key, no cost, no network; for this run</source>
        <translation>无需密钥、不产生费用、不用网络；仅限本次运行</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>Add an account…</source>
        <translation>添加账户…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>key gateway profile address balance</source>
        <translation>密钥 网关 账户 配置 地址 余额</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>The vault is open.</source>
        <translation>保险库已打开。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account.py"/>
        <source>The vault is locked.</source>
        <translation>保险库已锁定。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Change the key of {name}</source>
        <translation>更改 {name} 的密钥</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Remove {name} and its key</source>
        <translation>移除 {name} 及其密钥</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Use {name}</source>
        <translation>使用 {name}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Rename {name}</source>
        <translation>重命名“{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>New name of {name}</source>
        <translation>“{name}”的新名称</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Save the name</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/account_row.py"/>
        <source>Keep the name</source>
        <translation>保留原名称</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Rose</source>
        <translation>玫瑰色</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Graphite</source>
        <translation>石墨色</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Accent</source>
        <translation>强调色</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Size of the text in per cent</source>
        <translation>文字大小（百分比）</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Takes effect when the slider is let go.</source>
        <translation>松开滑块后生效。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>The window speaks it at once; what you are writing stays.</source>
        <translation>窗口会立即改用该语言；正在编写的内容保持不变。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>Accent: {name}</source>
        <translation>强调色：{name}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>dark light colours look</source>
        <translation>深色 浅色 颜色 外观</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>colour highlight</source>
        <translation>颜色 高亮</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/appearance.py"/>
        <source>font scale zoom large big</source>
        <translation>字体 缩放 放大 大小</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>Tasks at the same time</source>
        <translation>同时进行的任务</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>More wait for their turn. Fewer are kinder to a gateway that asks to slow down.</source>
        <translation>更多的任务会排队等待。如果网关要求放慢速度，请减少数量。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>Hold new tasks</source>
        <translation>暂缓新任务</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>Generate adds them to the list, and nothing is sent until you release them there.</source>
        <translation>“生成”会把任务加入列表，在您放行之前不会发送。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>Confirm what costs more than</source>
        <translation>高于此金额时需要确认</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>Generate asks for a second press then. In the unit of the account.</source>
        <translation>届时“生成”需要再按一次。以账户自身的单位计。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Budget of a day</source>
        <translation>每日预算</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>parallel concurrent limit queue</source>
        <translation>并行 同时 上限 队列</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>pause queue wait</source>
        <translation>暂停 队列 等待</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>price money ask expensive</source>
        <translation>价格 金额 询问 昂贵</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>Set…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>Set the budget of a day</source>
        <translation>设置每日预算</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/generation.py"/>
        <source>limit money spending</source>
        <translation>上限 金额 花费</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Small files (70)</source>
        <translation>小文件（70）</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Good (85)</source>
        <translation>良好（85）</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Best (92)</source>
        <translation>最佳（92）</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Move the library to another folder</source>
        <translation>把图库移到其他文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>{example} — the fields are {fields}.</source>
        <translation>{example} — 可用的字段有 {fields}。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Folder of the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Names of new pictures</source>
        <translation>新图片的命名</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>Write prompt and settings into the picture</source>
        <translation>将提示词和设置写入图片</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Other programs can read them there. The file beside each picture has them in any case.</source>
        <translation>其他程序可以从中读取。无论如何，图片旁边的附属文件都会包含它们。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>Quality of thumbnails</source>
        <translation>缩略图质量</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>For thumbnails that are made from now on.</source>
        <translation>用于今后生成的缩略图。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>No library is open.</source>
        <translation>没有打开图库。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>path directory disk move</source>
        <translation>路径 目录 磁盘 移动</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>file name template</source>
        <translation>文件名 模板 命名</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>metadata embed exif privacy</source>
        <translation>元数据 嵌入 exif 隐私</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/library.py"/>
        <source>jpeg preview size</source>
        <translation>jpeg 预览 大小</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Test the network</source>
        <translation>测试网络</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Result of the test</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>As the system says, none at all, or one of your own. This computer is always reached directly.</source>
        <translation>跟随系统、不使用代理，或使用自己的代理。这台计算机始终直接访问。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Name and port.</source>
        <translation>名称和端口。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Trust the certificates of this system</source>
        <translation>信任此系统的证书</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Needed where a company or a school has its own. Off: only the list that comes with Proofsheet.</source>
        <translation>公司或学校有自己的证书时需要开启。关闭时只使用 Proofsheet 自带的列表。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Wait for a connection</source>
        <translation>等待连接</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Wait for an answer</source>
        <translation>等待响应</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Sending a request and fetching pictures have longer times of their own.</source>
        <translation>发送请求和获取图片另有更长的时限。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Try it out</source>
        <translation>试一试</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Asks the gateway for an answer; costs nothing, and sends no key.</source>
        <translation>向网关请求一次响应；不产生费用，也不发送密钥。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>host port</source>
        <translation>主机 端口</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>tls ssl certificate authority</source>
        <translation>tls ssl 证书 颁发机构</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>timeout connect</source>
        <translation>超时 连接</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>timeout read</source>
        <translation>超时 读取</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source>Without an address nothing can be reached through a proxy.</source>
        <translation>没有地址就无法通过代理访问任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/network.py"/>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>Tell when pictures are done</source>
        <translation>图片完成时通知</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>While the window has the focus it stays quiet.</source>
        <translation>窗口处于焦点时保持安静。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>Tell when something needs a decision</source>
        <translation>需要您决定时通知</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>Quote the prompt</source>
        <translation>引用提示词</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>Others may read notifications: they stay on the screen while it is locked.</source>
        <translation>其他人可能会看到通知：屏幕锁定时通知仍会显示。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>Play a sound</source>
        <translation>播放声音</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>Stay in the tray when the window is closed</source>
        <translation>窗口关闭后留在系统托盘</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>What is paid for goes on being fetched.</source>
        <translation>已付费的内容会继续获取。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>Show hints on first use</source>
        <translation>首次使用时显示提示</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/notifications.py"/>
        <source>notification desktop alert sound tray</source>
        <translation>通知 桌面 提醒 声音 托盘</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>Remember prompts</source>
        <translation>记住提示词</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>What was sent can be found and used again. Pictures keep their own prompts in any case.</source>
        <translation>发送过的内容可以查找并再次使用。无论如何，图片都会保留自己的提示词。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>Forget the history of prompts</source>
        <translation>忘记提示词历史</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>All of it, also what is pinned. This cannot be undone.</source>
        <translation>全部历史，包括置顶的。此操作无法撤销。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>Keep the draft</source>
        <translation>保留草稿</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>The form comes back as it was after a restart or a crash.</source>
        <translation>重启或崩溃后，表单会恢复原样。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>Whoever gets the file can read them. There is a copy without them at each picture.</source>
        <translation>拿到文件的人可以读取它们。每张图片都可以制作不含这些内容的副本。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>history</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>delete clear</source>
        <translation>删除 清除</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>session form</source>
        <translation>会话 表单</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>metadata embed</source>
        <translation>元数据 嵌入</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>Look for newer versions</source>
        <translation>检查新版本</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>Asks the project&apos;s page now and then; nothing else is sent anywhere but to the gateway.</source>
        <translation>不时查询项目页面；除网关外，不向任何地方发送其他内容。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/privacy.py"/>
        <source>update version</source>
        <translation>更新 版本</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Keys of “{action}”: {keys}</source>
        <translation>“{action}”的快捷键：{keys}</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Press the keys…</source>
        <translation>请按快捷键…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Reset all shortcuts</source>
        <translation>重置所有快捷键</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Reset the keys of “{action}”</source>
        <translation>重置“{action}”的快捷键</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Take the keys of “{action}” away</source>
        <translation>移除“{action}”的快捷键</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>none</source>
        <comment>no keys</comment>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Press a field, then the keys. Escape leaves them as they are.</source>
        <translation>先点击一栏，再按快捷键。按 Esc 保持不变。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>{keys} is taken by “{action}”. Take it away there first.</source>
        <translation>{keys} 已被“{action}”使用。请先在那里移除。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>Its usual keys are taken by “{action}”. Take them away there first.</source>
        <translation>其默认快捷键已被“{action}”使用。请先在那里移除。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/sections/shortcuts.py"/>
        <source>keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>What would exceed it waits, unsent, until you decide.</source>
        <translation>超出预算的任务会等待而不发送，直到您决定。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/budget_box.py"/>
        <source>{n} tasks are held: over today&apos;s budget of {budget}.</source>
        <extracomment>For one: {n} task is held: over today&apos;s budget of {budget}.</extracomment>
        <translation>
            <numerusform>{n} 个任务被暂缓：超出今日预算 {budget}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/budget_box.py"/>
        <source>{n} tasks are held: over an earlier budget.</source>
        <extracomment>For one: {n} task is held: over an earlier budget.</extracomment>
        <translation>
            <numerusform>{n} 个任务被暂缓：超出之前的预算。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>no budget</source>
        <translation>不设预算</translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Set the budget</source>
        <translation>设置预算</translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Have no budget</source>
        <translation>取消预算</translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Raise the budget</source>
        <translation>提高预算</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Send them anyway</source>
        <extracomment>For one: Send it anyway</extracomment>
        <translation>
            <numerusform>仍然发送</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Write an amount such as 5 or 2.50.</source>
        <translation>请输入金额，例如 5 或 2.50。</translation>
    </message>
    <message>
        <location filename="../../ui/spending/dialog.py"/>
        <source>Spending</source>
        <translation>花费</translation>
    </message>
    <message>
        <location filename="../../ui/spending/dialog.py"/>
        <source>Models and flagged tasks</source>
        <translation>各模型与需要留意的任务</translation>
    </message>
    <message>
        <location filename="../../ui/spending/dialog.py"/>
        <source>Worth a look, this month and the last</source>
        <translation>值得留意，本月和上月</translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Time to export</source>
        <translation>导出的时间范围</translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>With prompts</source>
        <translation>包含提示词</translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>One line for each task that was sent, for spreadsheets.</source>
        <translation>每个已发送的任务一行，适用于电子表格。</translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Export spending</source>
        <translation>导出花费</translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>not returned</source>
        <translation>未退回</translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>{state}, sent again</source>
        <translation>{state}，已重新发送</translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>Copy id</source>
        <translation>复制 id</translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>Copy the id of the task of {time}</source>
        <translation>复制 {time} 的任务的 id</translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>For the gateway&apos;s support.</source>
        <translation>提供给网关的客服。</translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>The gateway never named one: this is ours.</source>
        <translation>网关从未给出 id：这是本程序的 id。</translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>Nothing is unclear, and every failed task gave its charge back.</source>
        <translation>没有结果不明的任务，所有失败任务的费用都已退回。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/flagged.py"/>
        <source>{n} more: they stand in the CSV.</source>
        <extracomment>For one: {n} more: it stands in the CSV.</extracomment>
        <translation>
            <numerusform>另有 {n} 个：见 CSV。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/flow.py"/>
        <source>Open console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <location filename="../../ui/spending/flow.py"/>
        <source>Practice: the practice gateway&apos;s money is not real.</source>
        <translation>练习：练习网关的金额不是真实的。</translation>
    </message>
    <message>
        <location filename="../../ui/spending/flow.py"/>
        <source>At {host}, in the account&apos;s own unit. Other programs that use the account are not counted.</source>
        <translation>在 {host}，以账户自身的单位计。使用同一账户的其他程序不计在内。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/flow.py"/>
        <source>{n} tasks stand in {path}.</source>
        <extracomment>For one: {n} task stands in {path}.</extracomment>
        <translation>
            <numerusform>{n} 个任务已写入 {path}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>On its way</source>
        <translation>在途</translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Queued, or being sent; at its estimate.</source>
        <translation>排队中或正在发送；按估计计算。</translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Nothing is queued or being sent.</source>
        <translation>没有排队或正在发送的任务。</translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>By model: {models}</source>
        <translation>按模型：{models}</translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Model, this month</source>
        <translation>模型，本月</translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/totals.py"/>
        <source>{model}: {sum}, {n} tasks</source>
        <extracomment>For one: {model}: {sum}, {n} task</extracomment>
        <translation>
            <numerusform>{model}：{sum}，{n} 个任务</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Nothing was spent this month.</source>
        <translation>本月没有花费。</translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{tasks}: {how}.</source>
        <translation>{tasks}：{how}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/words.py"/>
        <source>The cost of {n} is not known.</source>
        <extracomment>For one: The cost of {n} task is not known.</extracomment>
        <translation>
            <numerusform>{n} 个任务的费用未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/words.py"/>
        <source>{n} tasks</source>
        <extracomment>For one: {n} task</extracomment>
        <translation>
            <numerusform>{n} 个任务</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{spent} of {budget}</source>
        <translation>{spent} / {budget}</translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>Nothing was spent.</source>
        <translation>没有花费。</translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{first}, {second}</source>
        <comment>two parts of a sum</comment>
        <translation>{first}，{second}</translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{sum} measured on the balance</source>
        <translation>按余额实测 {sum}</translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{sum} estimated</source>
        <translation>估计 {sum}</translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>no price is known</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/statusbar.py"/>
        <source>Library: {n} pictures · {size}</source>
        <extracomment>For one: Library: {n} picture · {size}</extracomment>
        <translation>
            <numerusform>图库：{n} 张图片 · {size}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} held</source>
        <translation>{n} 个暂缓</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/statusbar.py"/>
        <source>{n} need your decision</source>
        <extracomment>For one: {n} needs your decision</extracomment>
        <translation>
            <numerusform>{n} 个需要您决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/statusbar.py"/>
        <source>{n} results saved, {time} before they expired</source>
        <extracomment>For one: {n} result saved, {time} before it expired</extracomment>
        <translation>
            <numerusform>已保存 {n} 个结果，距过期还有 {time}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} running</source>
        <translation>{n} 个运行中</translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <source>{n} waiting</source>
        <translation>{n} 个等待中</translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <source>Nothing is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/statusbar.py"/>
        <source>{n} bytes</source>
        <extracomment>For one: {n} byte</extracomment>
        <translation>
            <numerusform>{n} 字节</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/studio.py"/>
        <source>Proofsheet could not open its data folder.</source>
        <translation>Proofsheet 无法打开其数据文件夹。</translation>
    </message>
    <message>
        <location filename="../../ui/studio.py"/>
        <source>Proofsheet could not start: the message at the top says why.</source>
        <translation>Proofsheet 无法启动：原因见顶部的消息。</translation>
    </message>
    <message>
        <location filename="../../ui/studio.py"/>
        <source>Finishing: the answer to a request that is under way is awaited, so that nothing paid is lost.</source>
        <translation>正在收尾：等待进行中的请求得到响应，以免丢失已付费的内容。</translation>
    </message>
    <message>
        <location filename="../../ui/studio.py"/>
        <source>not open</source>
        <translation>未打开</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Show picture</source>
        <translation>显示图片</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Show it in the gallery.</source>
        <translation>在图库中显示。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send it now.</source>
        <translation>立即发送。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send it now although it exceeds the day&apos;s budget.</source>
        <translation>即使超出今日预算也立即发送。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Hold</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Keep it back until you send it.</source>
        <translation>暂不发送，直到您发送它。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>It was not sent: nothing is charged.</source>
        <translation>它没有发送：不产生费用。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Stop watching</source>
        <translation>停止跟踪</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>It goes on at the gateway and stays paid; nobody asks about it here.</source>
        <translation>它会在网关上继续运行，费用不变；这里不再询问它。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Check again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Ask the gateway once more; this costs nothing.</source>
        <translation>再询问网关一次；不产生费用。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Make a new task of the same request.</source>
        <translation>用相同的请求新建任务。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send again, may be paid twice</source>
        <translation>重新发送，可能重复付费</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>The first one may have been taken: you may pay twice.</source>
        <translation>第一次可能已被接受：您可能会付两次费。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Use this request again</source>
        <translation>再次使用此请求</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Load it into the form at the left.</source>
        <translation>将其载入左侧的表单。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Use its references again</source>
        <translation>再次使用其参考图</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Put them into the form at the left, in place of those there.</source>
        <translation>将其放入左侧的表单，替换原有的参考图。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Copy prompt</source>
        <translation>复制提示词</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Copy what happened</source>
        <translation>复制经过</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Incident pack…</source>
        <translation>事件资料包…</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>What the gateway&apos;s support needs to look into this task.</source>
        <translation>网关客服查看此任务所需的信息。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Take it off this list. Nothing is deleted.</source>
        <translation>从此列表中移除。不会删除任何内容。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/tasks/announcer.py"/>
        <source>{n} tasks went wrong: see the list of tasks</source>
        <extracomment>For one: {n} task went wrong: see the list of tasks</extracomment>
        <translation>
            <numerusform>{n} 个任务出了问题：请查看任务列表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/tasks/announcer.py"/>
        <source>{n} tasks started</source>
        <extracomment>For one: {n} task started</extracomment>
        <translation>
            <numerusform>已开始 {n} 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/tasks/announcer.py"/>
        <source>{n} tasks held</source>
        <extracomment>For one: {n} task held</extracomment>
        <translation>
            <numerusform>已暂缓 {n} 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/tasks/announcer.py"/>
        <source>The pictures of {n} tasks are saved</source>
        <extracomment>For one: The pictures of {n} task are saved</extracomment>
        <translation>
            <numerusform>{n} 个任务的图片已保存</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/tasks/announcer.py"/>
        <source>Generating with {model}: {prompt}</source>
        <translation>正在用 {model} 生成：{prompt}</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/announcer.py"/>
        <source>{progress} %: {prompt}</source>
        <translation>{progress} %：{prompt}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/tasks/announcer.py"/>
        <source>{n} pictures saved: {prompt}</source>
        <extracomment>For one: {n} picture saved: {prompt}</extracomment>
        <translation>
            <numerusform>已保存 {n} 张图片：{prompt}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/tasks/announcer.py"/>
        <source>Held: {prompt}</source>
        <translation>已暂缓：{prompt}</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/announcer.py"/>
        <source>{word}: {prompt}.</source>
        <translation>{word}：{prompt}。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>Estimate: {sum} for {pictures}, by the published price.</source>
        <translation>估计：{pictures} 需 {sum}，按公布价。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>Measured: the balance fell by {charged} while nothing else was out.</source>
        <translation>实测：余额减少了 {charged}，期间没有其他请求。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>Estimate: {sum} for {pictures}, as measured on this account before.</source>
        <translation>估计：{pictures} 需 {sum}，按此账户以往的实测。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>The task failed. Whether its charge comes back is not known yet.</source>
        <translation>任务失败了。费用是否退回尚不清楚。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>Whether it was taken is not certain.</source>
        <translation>是否已被接受尚不确定。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Clear saved</source>
        <translation>清除已保存的</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Take tasks whose pictures are saved off this list. No picture is deleted.</source>
        <translation>把图片已保存的任务从此列表中移除。不会删除图片。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Pause queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Show the tasks</source>
        <translation>显示任务</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Fold the tasks away</source>
        <translation>收起任务</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Go on: send what waits.</source>
        <translation>继续：发送等待中的任务。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Pause: send nothing more until you go on. What is at the gateway runs on.</source>
        <translation>暂停：在您继续之前不再发送。网关上的任务会继续运行。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>nothing is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/pictures.py"/>
        <source>several sizes</source>
        <translation>多种尺寸</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/tasks/references_badge.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} references</source>
        <extracomment>For one: {n} reference</extracomment>
        <translation>
            <numerusform>{n} 张参考图</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/tasks/references_badge.py"/>
        <source>{place}. {name}</source>
        <translation>{place}. {name}</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/references_badge.py"/>
        <source>Mask: {name}</source>
        <translation>蒙版：{name}</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/row_actions.py"/>
        <source>More about this task</source>
        <translation>关于此任务的更多操作</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/row_actions.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>unwatched</source>
        <translation>未跟踪</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>It may go on at the gateway, but nobody asks about it any more.</source>
        <translation>它可能仍在网关上运行，但不再询问它。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The picture is ready but cannot be written to the disk.</source>
        <translation>图片已就绪，但无法写入磁盘。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>A result was deleted at the gateway before it could be fetched.</source>
        <translation>有结果在获取之前已被网关删除。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Waits for its turn; nothing is sent yet.</source>
        <translation>正在等待轮到它；尚未发送任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>held</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Not sent. It waits until you send it.</source>
        <translation>未发送。等待您来发送。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Its reference images are on their way.</source>
        <translation>正在上传参考图。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Is sent as soon as a connection is free.</source>
        <translation>有空闲连接时立即发送。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The request is on its way to the gateway.</source>
        <translation>请求正在发往网关。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway has taken it and will start soon.</source>
        <translation>网关已接受，即将开始。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway is making the picture.</source>
        <translation>网关正在生成图片。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>saving</source>
        <translation>保存中</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The picture is ready and is being fetched.</source>
        <translation>图片已就绪，正在获取。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Every picture is in the library.</source>
        <translation>所有图片都已存入图库。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway could not make the picture.</source>
        <translation>网关无法生成图片。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>lost</source>
        <translation>失联</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway no longer knows this task.</source>
        <translation>网关已不认识这个任务。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway refused the request; nothing was charged.</source>
        <translation>网关拒绝了请求；没有产生费用。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The answer was lost: it may or may not have been paid.</source>
        <translation>响应丢失：可能已付费，也可能没有。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Never sent; nothing was charged.</source>
        <translation>从未发送；没有产生费用。</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} unclear</source>
        <translation>{n} 个结果不明</translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} failed</source>
        <translation>{n} 个失败</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>The built-in practice gateway paints the pictures: no key, no cost, no network.</source>
        <translation>图片由内置的练习网关绘制：无需密钥、不产生费用、不用网络。</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Shows what was spent</source>
        <translation>显示花费</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Asks the gateway again</source>
        <translation>再次询问网关</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Not heard yet. Click to ask.</source>
        <translation>尚未获知。单击可查询。</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>The practice gateway inside this program</source>
        <translation>本程序内置的练习网关</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Heard at {time}.</source>
        <translation>获知于 {time}。</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Not told at {time}.</source>
        <translation>{time} 询问时未告知。</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>unlimited</source>
        <translation>不限</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Click to ask again.</source>
        <translation>单击可再次查询。</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Practice mode · Use my key…</source>
        <translation>练习模式 · 使用我的密钥…</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Practice…</source>
        <translation>练习…</translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Click for more.</source>
        <translation>单击查看更多。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/flow.py"/>
        <source>{n} pictures are in the trash.</source>
        <extracomment>For one: {n} picture is in the trash.</extracomment>
        <translation>
            <numerusform>{n} 张图片在回收站中。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/trash/flow.py"/>
        <source>This picture is in the trash already.</source>
        <translation>此图片已在回收站中。</translation>
    </message>
    <message>
        <location filename="../../ui/trash/flow.py"/>
        <source>Deleting for good</source>
        <translation>正在永久删除</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/flow.py"/>
        <source>{n} pictures deleted, {size} freed</source>
        <extracomment>For one: {n} picture deleted, {size} freed</extracomment>
        <translation>
            <numerusform>已删除 {n} 张图片，释放了 {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/flow.py"/>
        <source>{n} pictures are back where they were</source>
        <extracomment>For one: {n} picture is back where it was</extracomment>
        <translation>
            <numerusform>{n} 张图片已回到原处</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/trash/flow.py"/>
        <source>Nothing is selected, so nothing was moved.</source>
        <translation>没有选中图片，因此没有移动任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/trash/flow.py"/>
        <location filename="../../ui/trash/head.py"/>
        <location filename="../../ui/trash/panel.py"/>
        <location filename="../../ui/viewer/menu.py"/>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <location filename="../../ui/trash/grid.py"/>
        <source>Pictures in the trash</source>
        <translation>回收站中的图片</translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Back to where they were (R)</source>
        <translation>放回原处（R）</translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Restore all</source>
        <translation>全部还原</translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Everything back to where it was</source>
        <translation>全部放回原处</translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Delete everything in it for good; asks first</source>
        <translation>永久删除其中的全部内容；会先询问</translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Back to the gallery</source>
        <translation>返回图库</translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Back to the gallery (Esc)</source>
        <translation>返回图库（Esc）</translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Looking…</source>
        <translation>正在查看 …</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/head.py"/>
        <source>{n} cannot be shown</source>
        <extracomment>For one: {n} cannot be shown</extracomment>
        <translation>
            <numerusform>{n} 张无法显示</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Restore {n}</source>
        <translation>还原 {n} 张</translation>
    </message>
    <message>
        <location filename="../../ui/trash/panel.py"/>
        <source>The trash is empty.
Del moves the selected pictures of the gallery here.</source>
        <translation>回收站是空的。
按 Del 可将图库中所选的图片移到这里。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/panel.py"/>
        <source>Delete {n} pictures for good? {size} are freed, and nothing brings them back.</source>
        <extracomment>For one: Delete {n} picture for good? {size} are freed, and nothing brings it back.</extracomment>
        <translation>
            <numerusform>永久删除 {n} 张图片？将释放 {size}，且无法恢复。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/trash/panel.py"/>
        <source>Delete for good…</source>
        <translation>永久删除…</translation>
    </message>
    <message>
        <location filename="../../ui/trash/question.py"/>
        <source>Delete for good?</source>
        <translation>永久删除？</translation>
    </message>
    <message>
        <location filename="../../ui/trash/question.py"/>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <location filename="../../ui/trash/question.py"/>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../ui/tray/flow.py"/>
        <source>Show Proofsheet</source>
        <translation>显示 Proofsheet</translation>
    </message>
    <message>
        <location filename="../../ui/tray/flow.py"/>
        <source>Proofsheet goes on in the tray</source>
        <translation>Proofsheet 在托盘中继续运行</translation>
    </message>
    <message>
        <location filename="../../ui/tray/flow.py"/>
        <source>What is paid for is fetched. Quit in the menu of the icon ends it; the settings switch this off.</source>
        <translation>已付费的图片会继续取回。图标菜单中的“退出”可结束程序；此功能可在设置中关闭。</translation>
    </message>
    <message>
        <location filename="../../ui/updates/dialog.py"/>
        <source>A newer version</source>
        <translation>有新版本</translation>
    </message>
    <message>
        <location filename="../../ui/updates/dialog.py"/>
        <source>What is new</source>
        <translation>新增内容</translation>
    </message>
    <message>
        <location filename="../../ui/updates/dialog.py"/>
        <source>You have {version}. Nothing is installed by itself.</source>
        <translation>您的版本是 {version}。不会自行安装任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/updates/dialog.py"/>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <location filename="../../ui/updates/dialog.py"/>
        <source>Fetching…</source>
        <translation>正在获取 …</translation>
    </message>
    <message>
        <location filename="../../ui/updates/dialog.py"/>
        <source>It is here, and its signature and its hash are right.</source>
        <translation>已下载，签名和哈希值均正确。</translation>
    </message>
    <message>
        <location filename="../../ui/updates/dialog.py"/>
        <source>Proofsheet {version} is available</source>
        <translation>Proofsheet {version} 已发布</translation>
    </message>
    <message>
        <location filename="../../ui/updates/dialog.py"/>
        <source>Released on {day} · {size} MB</source>
        <translation>发布于 {day} · {size} MB</translation>
    </message>
    <message>
        <location filename="../../ui/updates/dialog.py"/>
        <source>Stopped; nothing was kept.</source>
        <translation>已停止；没有保留任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/updates/flow.py"/>
        <source>Proofsheet {version} is available.</source>
        <translation>Proofsheet {version} 已发布。</translation>
    </message>
    <message>
        <location filename="../../ui/updates/flow.py"/>
        <source>Open the installer</source>
        <translation>打开安装程序</translation>
    </message>
    <message>
        <location filename="../../ui/updates/flow.py"/>
        <source>Show it in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <location filename="../../ui/updates/flow.py"/>
        <source>It is not known whether there is a newer version. {why}</source>
        <translation>不知道是否有新版本。{why}</translation>
    </message>
    <message>
        <location filename="../../ui/updates/flow.py"/>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <location filename="../../ui/updates/flow.py"/>
        <source>This is the newest version.</source>
        <translation>这是最新版本。</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Every picture and every reference image is read and compared with the hash that was kept when it was saved, and with its sidecar. Nothing is changed.</source>
        <translation>读取每张图片和每张参考图，与保存时记录的哈希值及其附属文件进行比较。不会更改任何内容。</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>The index is built again from the folder: sidecars first, then the metadata in the files. Do this when pictures or sidecars were changed by hand. No picture is changed, and you can go on working.</source>
        <translation>根据文件夹重新建立索引：先读取附属文件，再读取文件中的元数据。手动更改过图片或附属文件后可以这样做。不会更改图片，期间可以继续工作。</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Finish the move</source>
        <translation>完成移动</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Moving</source>
        <translation>正在移动</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>The old folder of the library is emptied.</source>
        <translation>图库的旧文件夹将被清空。</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Rebuild</source>
        <translation>重建</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>Every file is copied and compared first; only when all of them are at the new place does the library change over, and only then are the old ones removed. It can be interrupted at any time and begun again, and pictures that are made meanwhile come along.</source>
        <translation>先复制并比较每个文件；全部到达新位置后图库才会切换过去，然后才移除旧文件。可随时中断并重新开始，期间生成的图片也会一并移动。</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>New folder</source>
        <translation>新文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>{pictures}, {size}</source>
        <translation>{pictures}，{size}</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>New folder of the library</source>
        <translation>图库的新文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>It is in</source>
        <translation>当前位置</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>It takes</source>
        <translation>占用</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>New folder, which is empty or not there yet</source>
        <translation>新文件夹，应为空或尚不存在</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} pictures were compared.</source>
        <extracomment>For one: {n} picture was compared.</extracomment>
        <translation>
            <numerusform>已比较 {n} 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} reference images were too.</source>
        <extracomment>For one: {n} reference image was too.</extracomment>
        <translation>
            <numerusform>{n} 张参考图也已比较。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>The library is in {target} now: {files} files, {size}.</source>
        <translation>图库现在位于 {target}：{files} 个文件，{size}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} deserve a look.</source>
        <extracomment>For one: One deserves a look.</extracomment>
        <translation>
            <numerusform>{n} 项需要留意。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>{done} Every byte is as it was saved.</source>
        <translation>{done}每个字节都与保存时相同。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} pictures are in the index.</source>
        <extracomment>For one: {n} picture is in the index.</extracomment>
        <translation>
            <numerusform>索引中有 {n} 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} files are still in {source}.</source>
        <extracomment>For one: One file is still in {source}.</extracomment>
        <translation>
            <numerusform>{source} 中还有 {n} 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>{done} {stayed} They are not the library&apos;s, or could not be removed.</source>
        <translation>{done}{stayed}它们不属于图库，或无法移除。</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>{done} {found}</source>
        <translation>{done}{found}</translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>It was ended. The index is as it was before.</source>
        <translation>操作被结束。索引与之前相同。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} had no usable sidecar and were read from the metadata in their files.</source>
        <extracomment>For one: One had no usable sidecar and was read from the metadata in its file.</extracomment>
        <translation>
            <numerusform>{n} 张没有可用的附属文件，已从文件的元数据中读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>Of {n} nothing but the pictures themselves is known.</source>
        <extracomment>For one: Of one nothing but the picture itself is known.</extracomment>
        <translation>
            <numerusform>有 {n} 张除图片本身外没有任何已知信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>The files of {n} are gone; they stay listed.</source>
        <extracomment>For one: The file of one is gone.</extracomment>
        <translation>
            <numerusform>{n} 张的文件不见了；它们仍会列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} files were not used, and are left as they are.</source>
        <extracomment>For one: One file was not used, and is left as it is.</extracomment>
        <translation>
            <numerusform>没有使用 {n} 个文件，已原样保留。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>It was interrupted: the library is where it was. What was copied to {target} stays there; beginning again goes on with the rest.</source>
        <translation>操作被中断：图库仍在原处。已复制到 {target} 的内容会保留；重新开始时会继续处理其余部分。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/viewer/animation.py"/>
        <source>Animation, {n} frames: the first is shown</source>
        <extracomment>For one: Animation, {n} frame: the first is shown</extracomment>
        <translation>
            <numerusform>动画，共 {n} 帧：显示第一帧</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <location filename="../../ui/viewer/strip.py"/>
        <source>Filmstrip</source>
        <translation>胶片栏</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Its colour profile is converted to sRGB for the screen.</source>
        <translation>其色彩配置文件已转换为 sRGB 以便显示。</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file cannot be shown: {reason}.</source>
        <translation>无法显示该文件：{reason}。</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file is damaged: {reason}.</source>
        <translation>该文件已损坏：{reason}。</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/marks_card.py"/>
        <source>Marks of the picture</source>
        <translation>图片的标记</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/marks_card.py"/>
        <source>Close the marks</source>
        <translation>关闭标记</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/marks_card.py"/>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/marks_card.py"/>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>{n} seconds</source>
        <extracomment>For one: {n} second</extracomment>
        <translation>
            <numerusform>{n} 秒</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>Pause (Space)</source>
        <translation>暂停（空格）</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>How long each picture is shown</source>
        <translation>每张图片的显示时间</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>End the slideshow (Esc)</source>
        <translation>结束幻灯片放映（Esc）</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>Go on (Space)</source>
        <translation>继续（空格）</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>Slideshow, paused</source>
        <translation>幻灯片放映，已暂停</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/strip.py"/>
        <source>Filmstrip: {place} of {all}</source>
        <translation>胶片栏：{place} / {all}</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/trouble.py"/>
        <source>Its prompt and settings are kept. Put the file back from a copy, then look again.</source>
        <translation>它的提示词和设置已保留。请从副本恢复该文件，然后再次查看。</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/trouble.py"/>
        <source>This is its thumbnail.</source>
        <translation>这是它的缩略图。</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/trouble.py"/>
        <source>Look again</source>
        <translation>再次查看</translation>
    </message>
    <message>
        <location filename="../../ui/viewer/viewer.py"/>
        <source>Viewer</source>
        <translation>查看器</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/watching/flow.py"/>
        <source>{n} pictures are not listed any more. If their files come back, so do the pictures.</source>
        <extracomment>For one: {n} picture is not listed any more. If its file comes back, so does the picture.</extracomment>
        <translation>
            <numerusform>{n} 张图片不再列出。如果文件回来，图片也会回来。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Look for them…</source>
        <translation>查找它们…</translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Look for the missing files in</source>
        <translation>在以下位置查找缺失的文件</translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Looking at the folder</source>
        <translation>正在查看文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Looking in {folder}</source>
        <translation>正在查看 {folder}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/watching/flow.py"/>
        <source>The files of {n} pictures are missing. The pictures stay listed until you forget them.</source>
        <extracomment>For one: The file of {n} picture is missing. The picture stays listed until you forget it.</extracomment>
        <translation>
            <numerusform>{n} 张图片的文件缺失。在您忘记它们之前，图片仍会列出。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Nothing has changed in the folder</source>
        <translation>文件夹没有变化</translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>None of the missing files is in “{folder}” or below it.</source>
        <translation>缺失的文件都不在“{folder}”及其子文件夹中。</translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>No file is missing</source>
        <translation>没有缺失的文件</translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Missing files</source>
        <translation>缺失的文件</translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Show them</source>
        <translation>显示它们</translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Search for the pictures whose files are missing</source>
        <translation>搜索文件缺失的图片</translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Look in a folder…</source>
        <translation>在文件夹中查找…</translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Their files are known by what is in them, whatever their names</source>
        <translation>无论文件名如何，都按内容识别</translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Stop looking</source>
        <translation>停止查看</translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>What was found by now stays</source>
        <translation>已找到的会保留</translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Forget them</source>
        <translation>忘记它们</translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>List them no longer; this can be undone, and no file is touched</source>
        <translation>不再列出；可以撤销，且不会改动任何文件</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>{n} files are missing</source>
        <extracomment>For one: {n} file is missing</extracomment>
        <translation>
            <numerusform>缺失 {n} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>{names} and {n} more</source>
        <extracomment>For one: {names} and {n} more</extracomment>
        <translation>
            <numerusform>{names} 及另外 {n} 个</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/work/dialog.py"/>
        <source>Ending…</source>
        <translation>正在结束 …</translation>
    </message>
    <message>
        <location filename="../../ui/work/fields.py"/>
        <source>Choose…</source>
        <translation>选择 …</translation>
    </message>
    <message>
        <location filename="../../ui/work/fields.py"/>
        <source>Choose: {name}</source>
        <translation>选择：{name}</translation>
    </message>
    <message>
        <location filename="../../ui/work/line.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../ui/work/line.py"/>
        <source>What was left out</source>
        <translation>略过的内容</translation>
    </message>
    <message>
        <location filename="../../ui/work/line.py"/>
        <source>{doing}…</source>
        <translation>{doing}…</translation>
    </message>
    <message>
        <location filename="../../ui/work/line.py"/>
        <source>{doing} {done} of {total}</source>
        <translation>{doing} {done} / {total}</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Fast, for quick iteration</source>
        <translation>速度快，适合快速迭代</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Traditional display, landscape</source>
        <translation>传统显示器，横向</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Traditional display, portrait</source>
        <translation>传统显示器，纵向</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Widescreen</source>
        <translation>宽屏</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/grok.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Widescreen, portrait</source>
        <translation>宽屏，纵向</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Standard photo, landscape</source>
        <translation>标准照片，横向</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Standard photo, portrait</source>
        <translation>标准照片，纵向</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>2K has twice the pixels on each side and costs more.</source>
        <translation>2K 每边像素为两倍，价格更高。</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>About 1 megapixel</source>
        <translation>约 100 万像素</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>About 4 megapixels; costs more</source>
        <translation>约 400 万像素；价格更高</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Higher quality, better details</source>
        <translation>质量更高，细节更好</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Edits a picture by words, or makes a new one</source>
        <translation>用文字编辑图片，或生成新图片</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Ultrawide</source>
        <translation>超宽屏</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Ultra-tall</source>
        <translation>超高竖屏</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>As the reference</source>
        <translation>与参考图相同</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>The shape of the picture that is edited</source>
        <translation>被编辑图片的形状</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Leave it open to let the gateway decide.</source>
        <translation>留空则由网关决定。</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Safety tolerance</source>
        <translation>安全容忍度</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>0 refuses the most, 6 the least.</source>
        <translation>0 拒绝最多，6 拒绝最少。</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Improve the prompt</source>
        <translation>优化提示词</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>The gateway rewrites the prompt before it is used.</source>
        <translation>网关会在使用前改写提示词。</translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Edits by words with higher quality</source>
        <translation>用文字编辑，质量更高</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nano banana: efficient, up to 14 references</source>
        <translation>Nano banana：高效，最多 14 张参考图</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, wide</source>
        <translation>横向，宽</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Portrait, tall</source>
        <translation>纵向，高</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, standard</source>
        <translation>横向，标准</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Portrait, standard</source>
        <translation>纵向，标准</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, photo</source>
        <translation>横向，照片</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Portrait, photo</source>
        <translation>纵向，照片</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>This model knows 1K only.</source>
        <translation>此模型只支持 1K。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Leave it open to let the size decide.</source>
        <translation>留空则由尺寸决定。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nano banana, straight from the maker, with its own settings</source>
        <translation>Nano banana，直接来自开发商，带有其专属设置</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, nearly square</source>
        <translation>横向，接近方形</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Portrait, nearly square</source>
        <translation>纵向，接近方形</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, ultrawide</source>
        <translation>横向，超宽</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Higher surprises more, lower repeats more.</source>
        <translation>越高越出人意料，越低越重复。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>How much of what is likely is drawn from.</source>
        <translation>从多大范围的可能性中选取。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Who may be shown.</source>
        <translation>可以出现哪些人物。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Adults only</source>
        <translation>仅成年人</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nobody</source>
        <translation>不出现人物</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nano banana pro: up to 4K and 14 references</source>
        <translation>Nano banana pro：最高 4K，最多 14 张参考图</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Leave it open to let the model decide.</source>
        <translation>留空则由模型决定。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nano banana pro, straight from the maker, with its own settings</source>
        <translation>Nano banana pro，直接来自开发商，带有其专属设置</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>About 1024 pixels</source>
        <translation>约 1024 像素</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>About 2048 pixels</source>
        <translation>约 2048 像素</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>About 4096 pixels</source>
        <translation>约 4096 像素</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Lets the model reason before it draws, for complex scenes.</source>
        <translation>让模型在绘制前先推理，适合复杂场景。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Minimal</source>
        <translation>最少</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Extreme shapes, looks things up, up to 14 references</source>
        <translation>极端形状，可查资料，最多 14 张参考图</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Portrait, banner</source>
        <translation>纵向，横幅</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Landscape, banner</source>
        <translation>横向，横幅</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Portrait, strip</source>
        <translation>纵向，长条</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Landscape, strip</source>
        <translation>横向，长条</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>About 512 pixels, for a first look</source>
        <translation>约 512 像素，用于初看效果</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Google search</source>
        <translation>Google 搜索</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Looks facts up before drawing.</source>
        <translation>绘制前先查找事实资料。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Google image search</source>
        <translation>Google 图片搜索</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Looks at pictures of the subject too.</source>
        <translation>同时参考该主题的图片。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Extreme widescreen, straight from the maker, with its own settings</source>
        <translation>极宽画幅，直接来自开发商，带有其专属设置</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Prompts up to 4,000 characters, one or several references</source>
        <translation>提示词最长 4,000 个字符，一张或多张参考图</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Answer as</source>
        <translation>返回方式</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>How the gateway hands over the picture; it is saved either way.</source>
        <translation>网关交付图片的方式；无论哪种都会保存。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Picture in the answer</source>
        <translation>图片包含在响应中</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Link to the picture</source>
        <translation>图片链接</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Edits inside a mask, up to four pictures a request</source>
        <translation>在蒙版内编辑，每次请求最多四张图片</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>The fast one of the newest family, transparent backgrounds</source>
        <translation>最新系列中的快速型，支持透明背景</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Decides the price.</source>
        <translation>决定价格。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>About 3 to 4 megapixels; costs more</source>
        <translation>约 300 万至 400 万像素；价格更高</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>About 8 megapixels; costs the most</source>
        <translation>约 800 万像素；价格最高</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Leave it open for a normal picture.</source>
        <translation>留空则为普通图片。</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>The careful one of the newest family, transparent backgrounds</source>
        <translation>最新系列中的精细型，支持透明背景</translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>Grok 4.1, up to four pictures a request</source>
        <translation>Grok 4.1，每次请求最多四张图片</translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>Widescreen, landscape</source>
        <translation>宽屏，横向</translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>Grok 4.2, up to four pictures a request</source>
        <translation>Grok 4.2，每次请求最多四张图片</translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>From text only, up to ten pictures a request</source>
        <translation>仅根据文字，每次请求最多十张图片</translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>Edits the pictures it is given</source>
        <translation>编辑所给的图片</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Series of pictures, up to 10 references, follows a reference&apos;s shape</source>
        <translation>系列图片，最多 10 张参考图，跟随参考图的形状</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>The shape of the reference</source>
        <translation>参考图的形状</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>References and images together may be at most 15.</source>
        <translation>参考图与图片合计最多 15 张。</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>A mark in the corner says that the picture is generated.</source>
        <translation>角落里的标记表明图片由 AI 生成。</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Prompt optimisation</source>
        <translation>提示词优化</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Fast takes less time and care.</source>
        <translation>“快速”用时更短，也更粗略。</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Whether pictures of one request belong together.</source>
        <translation>一次请求的图片是否彼此关联。</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Series of pictures in 2K and 4K, up to 10 references</source>
        <translation>2K 和 4K 系列图片，最多 10 张参考图</translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>The newest Seedream: series in 2K and 3K, no watermark unless wanted</source>
        <translation>最新的 Seedream：2K 和 3K 系列图片，默认无水印</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request</source>
        <translation>请求</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, but the answer is lost</source>
        <translation>已付费，但响应丢失</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway accepts and charges the request, then the line breaks. It ends as unclear and is never sent again by itself.</source>
        <translation>网关接受请求并扣费，随后线路中断。任务以“结果不明”告终，绝不会自行重新发送。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, but half of the answer is missing</source>
        <translation>已付费，但响应缺了一半</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request is charged, and its answer cannot be read. It ends as unclear and is never sent again by itself.</source>
        <translation>请求已扣费，但响应无法读取。任务以“结果不明”告终，绝不会自行重新发送。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, then 15 seconds of silence</source>
        <translation>已付费，随后 15 秒没有动静</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request is charged, nothing comes for 15 seconds, then the line breaks. It ends as unclear.</source>
        <translation>请求已扣费，15 秒内没有任何内容，随后线路中断。任务以“结果不明”告终。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, but a web page comes as the answer</source>
        <translation>已付费，但返回的是网页</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request is charged, and something in between answers with a page of HTML. It ends as unclear.</source>
        <translation>请求已扣费，但中间环节返回了 HTML 页面。任务以“结果不明”告终。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, but the answer is empty</source>
        <translation>已付费，但响应为空</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request is charged, and the answer holds nothing. It ends as unclear.</source>
        <translation>请求已扣费，但响应中没有内容。任务以“结果不明”告终。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Server error, not charged</source>
        <translation>服务器错误，未扣费</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway breaks down with 500 before it takes the request. Nobody can tell from here, so it ends as unclear.</source>
        <translation>网关在接受请求之前以 500 出错。从这边无法判断，因此任务以“结果不明”告终。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The practice gateway broke down.</source>
        <translation>练习网关出错了。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The prompt is refused</source>
        <translation>提示词被拒绝</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway&apos;s content rules do not allow it. It ends as refused; nothing is charged.</source>
        <translation>网关的内容规则不允许。任务以“被拒”告终；不产生费用。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The practice gateway refuses this prompt.</source>
        <translation>练习网关拒绝了这条提示词。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>A field is refused</source>
        <translation>某个字段被拒绝</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway does not take one of the settings, and names it. It ends as refused; nothing is charged.</source>
        <translation>网关不接受其中一项设置，并指出了它。任务以“被拒”告终；不产生费用。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>size is not offered right now.</source>
        <translation>目前不提供 size。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>No money is left</source>
        <translation>没有余额了</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The account is empty. It ends as refused; nothing is charged.</source>
        <translation>账户余额为零。任务以“被拒”告终；不产生费用。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Insufficient quota: the balance is 0.</source>
        <translation>额度不足：余额为 0。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The key is wrong</source>
        <translation>密钥错误</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway does not know the key. It ends as refused; nothing is charged.</source>
        <translation>网关不认识该密钥。任务以“被拒”告终；不产生费用。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The API key is not valid.</source>
        <translation>API 密钥无效。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The key may not use this model</source>
        <translation>密钥无权使用此模型</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The key is limited to other models. It ends as refused; nothing is charged.</source>
        <translation>密钥只能使用其他模型。任务以“被拒”告终；不产生费用。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>This key may not use this model.</source>
        <translation>该密钥无权使用此模型。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Too many requests: wait 15 seconds</source>
        <translation>请求过多：等待 15 秒</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway names the wait. The request waits that long, visibly, and then goes out by itself.</source>
        <translation>网关给出了等待时间。请求会按此等待（可以看到），然后自行发送。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Too many requests, without a time</source>
        <translation>请求过多，未给出时间</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway asks twice to slow down and does not say for how long. The request is sent again by itself.</source>
        <translation>网关两次要求放慢速度，但没有说明多久。请求会自行重新发送。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>While it runs</source>
        <translation>运行期间</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The task fails</source>
        <translation>任务失败</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway accepts the request and cannot make the picture. It ends as failed, and the money comes back.</source>
        <translation>网关接受了请求，但无法生成图片。任务以“失败”告终，费用会退回。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The task fails, told in the older way</source>
        <translation>任务失败，以旧方式告知</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>As before, with the reason in the field that older answers use. It ends as failed, and the money comes back.</source>
        <translation>与上一项相同，但原因写在旧式响应使用的字段中。任务以“失败”告终，费用会退回。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway forgets the task</source>
        <translation>网关忘记了任务</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>It is charged, and from then on the gateway knows nothing of it. After some minutes it ends as lost, to be asked for by hand.</source>
        <translation>已扣费，但此后网关对它一无所知。几分钟后以“失联”告终，可手动再次询问。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>It takes a minute and a half</source>
        <translation>耗时一分半钟</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Nothing is wrong. The picture comes.</source>
        <translation>一切正常。图片会送达。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>It runs for a whole day</source>
        <translation>运行一整天</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The task goes on and on. It is never given up: it keeps running, and is asked about less and less often.</source>
        <translation>任务一直在进行。程序绝不会放弃：它会继续运行，询问的间隔会越来越长。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Questions about it fail</source>
        <translation>询问任务时出错</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Four times the gateway cannot say how the task stands. Nothing is lost, and the picture comes.</source>
        <translation>网关四次无法说明任务的状态。什么都不会丢失，图片会送达。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Web pages come as answers about it</source>
        <translation>询问任务时返回网页</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Three times a page of HTML comes instead of how the task stands. Nothing is lost, and the picture comes.</source>
        <translation>三次返回 HTML 页面，而不是任务的状态。什么都不会丢失，图片会送达。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>A state that nobody knows</source>
        <translation>无人知晓的状态</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Three times the gateway calls the task by a word of its own. That counts as running, and the picture comes.</source>
        <translation>网关三次用自己的词语描述任务状态。这会被视为正在运行，图片会送达。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Half of the picture is missing</source>
        <translation>图片缺了一半</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Twice only half of the file comes. It is never saved so; the whole picture is fetched and saved.</source>
        <translation>两次只收到一半文件。不完整的文件绝不会保存；会获取并保存完整的图片。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The line breaks during the download</source>
        <translation>下载时线路中断</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Twice the line breaks in the middle of the file. The whole picture is fetched and saved.</source>
        <translation>线路两次在文件中途断开。会获取并保存完整的图片。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>A web page comes as the picture</source>
        <translation>收到的图片是网页</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Twice a page of HTML comes. It is never saved; the picture is fetched and saved.</source>
        <translation>两次收到 HTML 页面。它绝不会被保存；会获取并保存图片。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The picture is noise</source>
        <translation>图片是杂乱数据</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The file claims to be a picture and is none. It is never saved; the picture is fetched and saved.</source>
        <translation>文件自称是图片，其实不是。它绝不会被保存；会获取并保存图片。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The picture is a bomb</source>
        <translation>图片是解压炸弹</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>A small file that would unfold into 400 megapixels. It is never opened; the picture is fetched and saved.</source>
        <translation>展开后会达到四亿像素的小文件。它绝不会被打开；会获取并保存图片。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The file is far too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>More than 64 MB come. The download is broken off; the picture is fetched and saved.</source>
        <translation>收到超过 64 MB 的数据。下载会中断；会获取并保存图片。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The link leads into your own network</source>
        <translation>链接指向您自己的网络</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The link sends the program to a private address. It does not go there; the picture is fetched and saved from the right place.</source>
        <translation>链接把程序引向私有地址。程序不会前往；会从正确的地方获取并保存图片。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The picture comes inside the answer</source>
        <translation>图片直接包含在响应中</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Nothing is wrong: some answers hold the picture itself instead of a link. It is saved.</source>
        <translation>一切正常：有些响应包含图片本身而不是链接。图片会保存。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The result has expired</source>
        <translation>结果已过期</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The answer says that the picture was deleted an hour ago. It ends as expired, with the id to give to the gateway&apos;s support.</source>
        <translation>响应说图片在一小时前已删除。任务以“已过期”告终，并附有可提供给网关客服的 id。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The next upload is refused</source>
        <translation>下一次上传被拒绝</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway does not take the next reference that is uploaded. A request that needs it ends as refused; nothing is charged.</source>
        <translation>网关不接受下一张上传的参考图。需要它的请求以“被拒”告终；不产生费用。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The practice gateway does not take this file.</source>
        <translation>练习网关不接受此文件。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The line breaks during the next upload</source>
        <translation>下一次上传时线路中断</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Twice the line breaks. The upload is tried again, and the picture comes.</source>
        <translation>线路中断两次。会再次尝试上传，图片会送达。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Account and network</source>
        <translation>账户与网络</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Offline for 20 seconds</source>
        <translation>离线 20 秒</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>No connection can be made. Requests wait, unsent, and go out by themselves when the network is back.</source>
        <translation>无法建立连接。请求会等待而不发送，网络恢复后自行发送。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The balance is not available</source>
        <translation>无法查询余额</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The next question about the money gets a server error. Pictures are made all the same.</source>
        <translation>下一次查询余额会遇到服务器错误。图片照常生成。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The balance is refused</source>
        <translation>余额查询被拒绝</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The next question about the money is answered with a refusal that looks like a success. Pictures are made all the same.</source>
        <translation>下一次查询余额会得到看似成功的拒绝。图片照常生成。</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The list of models is not available</source>
        <translation>无法获取模型列表</translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The next question about the models that the key may use gets a server error. Pictures are made all the same.</source>
        <translation>下一次查询密钥可用的模型会遇到服务器错误。图片照常生成。</translation>
    </message>
    <message>
        <source>Choose the picture that keys mean</source>
        <translation type="vanished">选择按键所作用的图片</translation>
    </message>
    <message>
        <source>Rate it, 0 to 5 stars</source>
        <translation type="vanished">评分，0 到 5 星</translation>
    </message>
    <message>
        <source>Settings; only those that differ</source>
        <translation type="vanished">设置；仅显示不同之处</translation>
    </message>
    <message>
        <source>Leave out what is the same everywhere (D)</source>
        <translation type="vanished">省略各处相同的内容（D）</translation>
    </message>
    <message>
        <source>Settings (I)</source>
        <translation type="vanished">设置（I）</translation>
    </message>
    <message>
        <source>Before and after (B)</source>
        <translation type="vanished">前后对比（B）</translation>
    </message>
    <message>
        <source>Swap (X)</source>
        <translation type="vanished">交换（X）</translation>
    </message>
    <message>
        <source>Fit into the window (Ctrl+0)</source>
        <translation type="vanished">适合窗口（Ctrl+0）</translation>
    </message>
    <message>
        <source>Pixel by pixel (Ctrl+1)</source>
        <translation type="vanished">逐像素显示（Ctrl+1）</translation>
    </message>
</context>
</TS>
