<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Proofsheet</name>
    <message>
        <location filename="../../app/catalog/alternatives.py"/>
        <source>more than a billion prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/catalog/alternatives.py"/>
        <source>{n} prompts</source>
        <extracomment>For one: {n} prompt</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/catalog/alternatives.py"/>
        <source>The alternatives make {amount}; at most {cap} can be made at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/alternatives.py"/>
        <source>The brace at character {at} is never closed; write \{{ for a plain brace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/alternatives.py"/>
        <source>The braces of the prompt nest more than {most} deep; write \{{ for plain braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The request is for the model {name}, not for {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The prompt is too long for {model}: {count} of {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The prompt holds characters that cannot be seen or sent; paste it again as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>{model} always makes {images} a request, not {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>{model} makes {choices} images a request, not {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>{model} makes one image a request and takes no number of images; leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The options must be pairs of a name and a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The references must be a list of images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The mask must be an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The prompt must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>Write a prompt first: it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The number of images must be a whole number, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/catalog/check.py"/>
        <source>{n} images</source>
        <extracomment>For one: {n} image</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>{model} makes at most {images} a request, not {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>Ask {model} for at least {images}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check.py"/>
        <source>The number of images is far too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <location filename="../../ui/references/facts.py"/>
        <source>{width} × {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>The mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>has {measured} pixels; it needs the {needed} of the first reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>{model} takes no mask; remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>A mask needs the reference image that it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>is of the format {known}; a mask has to be a PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_mask.py"/>
        <source>has {size}; {model} takes a mask of at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>“{label}” needs {needs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>{label} can only be {name} with {needs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>at least {references}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>“{label}” set to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/catalog/check_options.py"/>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{n} reference images</source>
        <extracomment>For one: {n} reference image</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>“{label}” switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_options.py"/>
        <source>“{label}” switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{name} {fault}</source>
        <comment>an image or an address, and what is wrong with it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{width} × {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{model} needs at least {images}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{model} takes at most {images}, not {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>is image data instead of a web address; add it as a file, so that it is uploaded first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has spaces or unprintable characters in its web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>needs a web address that starts with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has a user name or password in its web address; use a public link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has a web address that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has measures that are not whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>is empty or has impossible measures; choose another image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>Reference {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>must be either a file or a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has a format that is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {size}; {model} takes at most {most} an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {measured}; {model} needs at least {min_side} on each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {measured}; {model} takes at most {max_side} on each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {measured}; {model} takes at most {most} million pixels in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>has {measured}; for {model} the longer side may be at most {ratio} times as long as the shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>{model} takes no reference images; remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>is of the format {known}; {model} takes {offered}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>is not known by a proper checksum; add the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_references.py"/>
        <source>needs a web address that is text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>The size {size} is not offered with the {label} {value}; choose {offered}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>{model} does not offer the size {wanted}; choose {offered}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>With the {label} {value} the usual size {size} is not offered; choose {offered}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>The size must be text such as 16:9, not {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>The size {size} needs {needs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/check_size.py"/>
        <source>{model} takes no size; leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/load.py"/>
        <source>the folder cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/load.py"/>
        <source>{id} is already a model of {origin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/load.py"/>
        <source>the folder of the built-in models is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/load.py"/>
        <source>{name} already means the model {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <source>it is larger than {size} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <location filename="../../app/library/files.py"/>
        <location filename="../../app/library/verify.py"/>
        <location filename="../../app/references/reading.py"/>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <location filename="../../app/library/sidecar.py"/>
        <source>it cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/read.py"/>
        <source>it is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>{model} has no option {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>{statement}; {advice}</source>
        <comment>two halves of a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>did you mean {names}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>No model was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>There is no model {name} in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>it has {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>it has none beyond size, count and references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>The model catalogue is empty, so there is no model to send this to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>it has {names}, among others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/suggest.py"/>
        <source>An option needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>at least one model is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>at least one page is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must not be empty, or start or end with a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be 1: a single image must be possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>minimum and maximum contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>at least one format is needed, each once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be at least 1: it is the longer side by the shorter one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be a price of 0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be YYYY-MM-DD or YYYY-MM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>needs something to add up, a maximum of at least 1 and a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be one line of plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>must be different whole numbers from 1 on, and 1 among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>{default} is not among the choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>{name} is the id or alias of a model above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>{value} is not among the sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>there is no option {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate.py"/>
        <source>{value} is not a value of {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>an option of the kind choice needs choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>an option of the kind {kind} has no choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{fitted} has needs, which a default cannot have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>needs an option with a value, or a number of references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>option and value go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>no option {option} stands before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>is larger than the maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{value} stands here twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{value} is not a value of {option}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{field} is not a field path such as metadata.resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>an option of the kind {kind} has no {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>{field} is already the place of another field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_options.py"/>
        <source>must be a usable number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>at least one size is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>depends_on and allowed go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>a size is text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{default} is not among the sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>without pixels_by the only key is any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{key} is not a value of {field}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{size} is not among the sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{pixels} is not WIDTHxHEIGHT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{default} has needs, which a default cannot have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/validate_sizes.py"/>
        <source>{default} is not allowed with the default of {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>{label} can be {offered}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>at least {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>at most {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>{label} must be {wanted}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>{label} holds characters that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>{label} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/values.py"/>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <location filename="../../ui/references/facts.py"/>
        <source>{size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>a number that is far too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/catalog/words.py"/>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/checks.py"/>
        <source>The file of reference {name} is gone from {folder}; add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/checks.py"/>
        <source>The file of mask {name} is gone from {folder}; add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/core.py"/>
        <source>{sentence} Tasks wait until there is another one; nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/core.py"/>
        <source>No key is known for this gateway, so nothing was sent. Enter one in the window, set TOAPIS_API_KEY, or practise with --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/core.py"/>
        <location filename="../../app/core/money.py"/>
        <location filename="../../app/tasks/monitor.py"/>
        <source>There is no task {task_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/core.py"/>
        <source>Finished pictures are kept until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/intake.py"/>
        <location filename="../../app/references/gather.py"/>
        <source>Only the first {most} files were taken; that is the most at once. Add the others afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/keys.py"/>
        <source>The keyring of this system did not answer within {n} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/core/looking.py"/>
        <source>{n} files in the library&apos;s folder cannot be used; they are left as they are. {first}</source>
        <extracomment>For one: A file in the library&apos;s folder cannot be used; it is left as it is. {first}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/core/looking.py"/>
        <source>{n} pictures were found in the library&apos;s folder, and are listed now.</source>
        <extracomment>For one: A picture was found in the library&apos;s folder, and is listed now: {file}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/core/looking.py"/>
        <source>The files of {n} pictures are gone. The pictures stay listed, marked as missing.</source>
        <extracomment>For one: The file of a picture is gone: {file}. The picture stays listed, marked as missing.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/core/looking.py"/>
        <location filename="../../ui/handing/flow.py"/>
        <location filename="../../ui/organise/left_alone.py"/>
        <location filename="../../ui/references/item.py"/>
        <location filename="../../ui/upkeep/words.py"/>
        <location filename="../../ui/work/notes.py"/>
        <source>{name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/looking.py"/>
        <source>The file of a picture is back: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/core/looking.py"/>
        <location filename="../../ui/watching/flow.py"/>
        <source>The files of {n} pictures are back.</source>
        <extracomment>For one: The file of {n} picture is back.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/core/models.py"/>
        <source>{path} is left out until it is mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/money.py"/>
        <source>A budget is a number of at least 0, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/pictures.py"/>
        <source>The move of the library was interrupted when its old folder was being emptied. It can be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/pictures.py"/>
        <source>The practice library stays where it is; only that of paid pictures can be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/practice.py"/>
        <source>Faults can be tried out in practice mode only; this is a gateway that takes money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/practice.py"/>
        <source>The practice gateway knows no fault called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/preferences.py"/>
        <source>New pictures are named as usual: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/core/searches.py"/>
        <source>A saved search needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address is empty. It looks like https://toapis.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address contains a space, a backslash or a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address must not contain a user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address must end with its host or path, without “?” and “#”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The path of the gateway&apos;s address is not usable. It looks like https://toapis.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address must start with https://: over http the key could be read on the way to {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The API key contains characters that no key has. Copy it again from the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The API key contains a space or a line break. Copy it again from the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The API key contains a control character. Copy it again from the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The API key is too long to be one. Copy it again from the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address needs two slashes after its scheme: https://toapis.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address must start with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address names port 0, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address names no host. It looks like https://toapis.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/address.py"/>
        <source>The gateway&apos;s address cannot be read. It looks like https://toapis.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/connections.py"/>
        <source>The connection to {where} has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/connections.py"/>
        <source>The proxy cannot be used: it must be an HTTP or a SOCKS5 proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/connections.py"/>
        <source>The list of trusted certificates on this computer cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The link to the picture is redirected to something that is no link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The file from {where} is larger than {size} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The link to the picture is redirected too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The link to the picture no longer works ({status} from {where}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} answered with HTTP {status} instead of a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} sent “{kind}” instead of a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} sent the picture compressed in an unknown way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The picture from {where} has {received} bytes instead of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} sent an empty file instead of a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The picture from {where} is compressed and damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The picture from {where} was cut off on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>The picture did not arrive from {where} in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/download.py"/>
        <source>{where} points to another place without naming it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/exchange.py"/>
        <source>The answer of {where} is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the prompt or an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <location filename="../../app/references/fit.py"/>
        <source>{statement}.</source>
        <comment>becomes a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} answered with HTTP {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The certificate of {name} is not valid here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>No connection to {name} was possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The connection to {where} broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>Nothing was sent and nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>It says: “{message}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>It is unclear whether the request was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{statement}: “{words}”.</source>
        <comment>what a server refused, and its words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} asks to slow down, in a form that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} has a problem of its own (HTTP {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} points to another address (HTTP {status}), which is not followed. Check the gateway&apos;s address, or sign in to this network in a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The proxy of this computer refused the connection to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>No connection to {name} came about in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The certificate of {name} is not trusted here: {reason}. Somebody may be listening in; on a company&apos;s or a school&apos;s network, or for a gateway of your own, install its certificate in this computer&apos;s system and use the system&apos;s certificates (Settings, Network).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>No connection to {name} was possible through the proxy set on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{where} did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} asks to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} did not accept the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>Check it in the console, or use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>Top it up in the console at https://{name}, then send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The secure connection to {name} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The address of {name} was not found. Is this computer online?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>The account at {name} has not enough money left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>Change it, then send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <location filename="../../app/tasks/sender.py"/>
        <source>Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} does not know this task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} finds the file too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} does not allow this with the present API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the request ({status}) because of “{field}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the request because of “{field}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/failures.py"/>
        <source>{name} refused the request ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/http.py"/>
        <source>The request holds something that cannot be sent. Nothing was sent and nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture leads into a private network ({host}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture starts with “{scheme}:”, which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture holds a user name and is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture names no host that can exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture at {host} is not secure (http).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/links.py"/>
        <source>The link to the picture cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/multipart.py"/>
        <source>The image file cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/multipart.py"/>
        <source>The image file changed while it was being uploaded. Upload it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/multipart.py"/>
        <location filename="../../app/gateway/part.py"/>
        <source>unknown reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <source>The proxy&apos;s address is empty. It looks like proxy.example.org:3128.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <source>A proxy with a user name or a password has to be set in the system&apos;s settings; choose “System” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <source>The proxy&apos;s address needs a port. It looks like proxy.example.org:3128.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <source>The proxy&apos;s address names no host. It looks like proxy.example.org:3128.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/network.py"/>
        <source>Such a proxy cannot be used. HTTP and SOCKS5 proxies can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/part.py"/>
        <source>The picture cannot be written to disk ({reason}). It is kept at the gateway and fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer is not a task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer to the upload names no usable address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer holds no balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer holds no list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer names no task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer names a task by something that cannot be an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer is a web page instead of JSON. Perhaps this network wants you to sign in first: open any page in a browser. Or there is no gateway at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/gateway/wire.py"/>
        <source>The answer is not readable instead of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/keychain.py"/>
        <source>The keyring of this system forgets what it is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/keychain.py"/>
        <source>This system has no keyring to keep the API key in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/keychain.py"/>
        <source>The keyring of this system is locked. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/keychain.py"/>
        <source>The keyring of this system does not work ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>forget {n} pictures</source>
        <extracomment>For one: forget {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>put back marks of {n} pictures</source>
        <extracomment>For one: put back marks of {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>list {n} pictures again</source>
        <extracomment>For one: list {n} picture again</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>move to trash: {n} pictures</source>
        <extracomment>For one: move to trash: {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>restore {n} pictures</source>
        <extracomment>For one: restore {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>change {n} pictures</source>
        <extracomment>For one: change {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>rate {n} pictures</source>
        <extracomment>For one: rate {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>mark {n} pictures</source>
        <extracomment>For one: mark {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>unmark {n} pictures</source>
        <extracomment>For one: unmark {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>annotate {n} pictures</source>
        <extracomment>For one: annotate {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>tag {n} pictures</source>
        <extracomment>For one: tag {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>untag {n} pictures</source>
        <extracomment>For one: untag {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>collect {n} pictures</source>
        <extracomment>For one: collect {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/library/changes.py"/>
        <source>take out of a collection: {n} pictures</source>
        <extracomment>For one: take out of a collection: {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/library/connections.py"/>
        <source>The library is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <source>PNG, JPEG, WebP and GIF are supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/references/kinds.py"/>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <source>it has no pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <source>it has {width} × {height} pixels, more than 100 megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/references/pixels.py"/>
        <source>its data is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/references/kinds.py"/>
        <source>it is {foreign}; {supported}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/references/kinds.py"/>
        <source>its type is not known; {supported}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/decode.py"/>
        <location filename="../../app/library/formats/gif.py"/>
        <location filename="../../app/library/formats/jpeg.py"/>
        <location filename="../../app/library/formats/png.py"/>
        <location filename="../../app/library/formats/webp.py"/>
        <location filename="../../app/references/pixels.py"/>
        <source>it is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <source>it is the sidecar of another picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <source>the picture is not the one that the sidecar describes (its size differs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <source>its name is not valid text; rename it and it is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <location filename="../../app/library/export.py"/>
        <location filename="../../app/library/importing.py"/>
        <location filename="../../app/library/sheet.py"/>
        <location filename="../../app/library/stripped.py"/>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/entries.py"/>
        <location filename="../../app/library/export.py"/>
        <location filename="../../app/library/sheet.py"/>
        <location filename="../../app/references/reading.py"/>
        <source>it cannot be read ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/errors.py"/>
        <source>This is not a usable picture: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/export.py"/>
        <source>The pictures cannot be exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/export.py"/>
        <source>there is a file of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/export_sinks.py"/>
        <source>“{target}” exists already. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>your disk quota is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the file is larger than the system allows here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>it is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>there is no permission to write there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the folder is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>there is a file where a folder should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>there is a folder where a file should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>there is a link where a folder should be; move it away, and the folder it leads to in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the disk reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the network folder is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>the disk is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/files.py"/>
        <source>{failed} in “{where}”: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/filters.py"/>
        <source>“{key}:{value}” is none of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/filters.py"/>
        <source>“size:{value}” is none of: 16:9 or another common ratio, 1024x1024, &gt;=2000 (longer side in pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/filters.py"/>
        <source>“rating:{value}” is no rating such as 3, &gt;=4 or 1..3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/filters.py"/>
        <source>“cost:{value}” is no amount such as 0.1, &gt;0.1 or 0.1..0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/finding.py"/>
        <source>Missing pictures cannot be looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>a ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>SVG or XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>JSON text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/__init__.py"/>
        <source>a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/gif.py"/>
        <location filename="../../app/library/formats/jpeg.py"/>
        <location filename="../../app/library/formats/webp.py"/>
        <source>it has no picture in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/gif.py"/>
        <source>its GIF structure is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/jpeg.py"/>
        <source>its JPEG structure is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/jpeg.py"/>
        <source>its JPEG header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/limits.py"/>
        <source>it consists of far too many parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/png.py"/>
        <source>its data is damaged (a PNG checksum does not match)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/png.py"/>
        <source>its PNG header is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/formats/webp.py"/>
        <source>its WebP header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/importing.py"/>
        <source>its name is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/importing.py"/>
        <location filename="../../app/library/rebuild.py"/>
        <location filename="../../app/library/scan.py"/>
        <source>the folder cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/importing.py"/>
        <source>it cannot be read ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The library cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <location filename="../../app/library/organise.py"/>
        <source>it is not in the library (any more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The trash cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The trash cannot be emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <location filename="../../app/library/library.py"/>
        <source>The library cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The library cannot be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The old folder cannot be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>The picture cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>it is in the library already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>it is not in the trash (any more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>its file is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <location filename="../../app/library/organise.py"/>
        <source>its file is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/keeping.py"/>
        <source>it cannot be moved ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <source>A downloaded picture cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <location filename="../../app/references/addresses.py"/>
        <location filename="../../app/references/reading.py"/>
        <source>it is larger than 64 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <source>The library folder “{folder}” is gone. Is its disk connected? Nothing was changed; start again when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <source>The library cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/library.py"/>
        <source>The picture cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{filename}” cannot be read ({reason}), so the library was not moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” has room for {free} MB; {needed} MB are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” and the library&apos;s folder are the same, or one is in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>The library&apos;s folder “{source}” is not there. Is its disk connected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” is not empty. Choose a new folder: nothing in it may be mixed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>The copy of “{source}” differs from the original. Is the disk damaged?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/move.py"/>
        <source>“{target}” holds an unfinished move of another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/organise.py"/>
        <source>its sidecar was left alone: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/organise.py"/>
        <source>its sidecar cannot be written ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/organise.py"/>
        <source>the file beside it describes another picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/periods.py"/>
        <source>“date:{text}” is no date such as 2026-11-20, 2026-11, today, yesterday, week, &gt;=2026-11 or 2026-11-01..2026-11-15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/query.py"/>
        <source>There is no filter “{key}:”; it was searched for as words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/query.py"/>
        <source>pictures are sorted by {keys}, with - in front from the highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/query.py"/>
        <source>“{key}:” needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/query.py"/>
        <source>Only {most} words are searched for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/rebuild.py"/>
        <source>there is no picture beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/references.py"/>
        <source>The reference image cannot be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index “{path}” cannot be used and cannot be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index of the library (“{path}”) cannot be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index of the library (“{path}”) is damaged. No picture is lost: it is built again from the folder at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index of the library (“{path}”) was written by a newer version of Proofsheet (layout {version}, this one knows {known}). Nothing was changed: please use the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The index of the library (“{path}”) cannot be read or written: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The data folder “{parent}” cannot be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/schema.py"/>
        <source>The damaged index “{path}” cannot be set aside: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/sheet.py"/>
        <source>The contact sheet cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/sidecar.py"/>
        <source>it is too large for a sidecar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/sidecar.py"/>
        <source>not a sidecar of this program: bad {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/sidecar.py"/>
        <source>not a sidecar of this program: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/sidecar.py"/>
        <source>not JSON: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/stripped.py"/>
        <source>The copy cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>The template is longer than {n} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>There is no {name}. The fields are {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>Every { needs its }, and the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>A name cannot lead into another folder: pictures are filed by day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>Not every system takes these characters in a name. Letters, digits and - _ do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>The template gives no name. It looks like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>A name begins with a letter, a digit or a field: others are hidden or lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <location filename="../../ui/export/names.py"/>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/templates.py"/>
        <source>A cat in a spacesuit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/trash.py"/>
        <source>it cannot be removed ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The folder cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The picture was changed after it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The reference image is not the one that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The picture is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The picture cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The sidecar of a picture is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The sidecar of a picture cannot be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The sidecar describes another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The reference image cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>The picture is not in the index; `rebuild` adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/library/verify.py"/>
        <source>There is no picture beside this sidecar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>Another Proofsheet (process {number}) is using the data folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>Another Proofsheet is using the data folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>Nothing was sent. Close it, or choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>The data folder {folder} cannot be used: its name is not valid UTF-8. Choose another with --data-dir, or rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/lock.py"/>
        <source>The data folder {folder} cannot be used ({reason}). Choose another with --data-dir, or correct its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/logs.py"/>
        <source>Proofsheet met an unexpected error ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/logs.py"/>
        <source>Details are in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/prompts.py"/>
        <source>The history of prompts {path} cannot be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/prompts.py"/>
        <source>The history of prompts {path} was written by a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/prompts.py"/>
        <source>The data folder {parent} cannot be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/prompts.py"/>
        <source>The history of prompts {path} is damaged: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>it is on another computer; copy it here first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>its data address is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>its address cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>its data address is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <source>The address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/addresses.py"/>
        <location filename="../../app/tasks/sender.py"/>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>{first}, then {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>crop {whole} to the middle {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>scale {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>convert {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>recompress {size} as {format} to at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/fit.py"/>
        <source>recompress {size} to at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/references/gather.py"/>
        <source>{n} files in the folder are no pictures.</source>
        <extracomment>For one: {n} file in the folder is no picture.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/references/gather.py"/>
        <source>{n} files or folders could not be read.</source>
        <extracomment>For one: One file or folder could not be read.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/references/gather.py"/>
        <source>There is no picture in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/gather.py"/>
        <source>Only the first {most} files of the folder were looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/keeper.py"/>
        <source>“{name}” cannot be used as a reference image: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/keeper.py"/>
        <location filename="../../app/references/refit.py"/>
        <source>the correction was made for another picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/keeper.py"/>
        <source>its file is gone from the library; add it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/kinds.py"/>
        <source>JPEG, PNG, WebP, GIF, AVIF, HEIC, TIFF and BMP can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/pixels.py"/>
        <source>it needs more memory than there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>turned upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>colours converted to sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>16 bits a channel made 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>only the first page is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>only the first frame is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <location filename="../../app/references/refit.py"/>
        <source>converted from {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/prepare.py"/>
        <source>metadata removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>the file does not exist (any more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>there is no permission to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>it is a link that leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>its disk reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>its network folder is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>its disk or network folder does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>it is being changed by another program; add it again when that has finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/reading.py"/>
        <source>the file does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/refit.py"/>
        <source>cropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/refit.py"/>
        <source>scaled to {width} × {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/refit.py"/>
        <source>recompressed to {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/refit.py"/>
        <source>it cannot be made smaller than {max_bytes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/sets.py"/>
        <source>A set needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/sets.py"/>
        <source>A set needs at least one reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/sets.py"/>
        <source>There is no set “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/references/sets.py"/>
        <source>There is a set “{to}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings/json_store.py"/>
        <source>{file} was damaged; it is kept as {aside}, and defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings/json_store.py"/>
        <source>{file} could not be read ({reason}); defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings/json_store.py"/>
        <source>{file} could not be written ({reason}). The change was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings/json_store.py"/>
        <source>{file} is damaged and could not be set aside ({reason}); defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/settings/store.py"/>
        <source>{file}: no such value for {names}; the default is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/board.py"/>
        <source>cannot write the journal ({reason}); trying again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/board.py"/>
        <source>The journal cannot be written ({reason}). Make room on the disk or give access back and leave Proofsheet open: it tries again by itself, and nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>over today&apos;s budget of {limit} ({spent} spent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>over today&apos;s budget of {limit} ({spent} spent, {reserved} on its way)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>Not sent, {reason}. Send it anyway, or raise the budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>{reason}: send it anyway, or raise the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/budget.py"/>
        <source>The price of this is not known, so it cannot be counted against today&apos;s budget before it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Balance fell by {sum} while nothing else was out ({price}): probably paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance rose by {sum} in the meantime ({price}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>the price of this is {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Cannot tell: the balance before it was sent is not known ({price}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance before it was {before}; what it is now is not known yet ({price}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Cannot tell: the gateway does not say how much was used ({price}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/tasks/evidence.py"/>
        <source>Cannot tell: {n} other requests were out.</source>
        <extracomment>For one: Cannot tell: {n} other request was out.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Cannot tell: the balance rose by {sum}, so something else moved it too ({price}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Balance unchanged ({price}): probably not paid; it is looked at once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Balance fell by {sum}, which is the price of this: probably paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Its charge of {sum} did not come back. Ask the gateway&apos;s support, with the task&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Its charge of {sum} came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance is what it was before: nothing was charged in the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Whether its charge came back cannot be told: other requests were out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance did not change in the meantime ({price}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance fell by {sum} in the meantime ({price}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>no price of this is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>{sum} used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance before it was sent is not known: cannot tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>The balance before it was {before}; what it is now is not known ({price}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/evidence.py"/>
        <source>Balance unchanged ({price}): probably not paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>Picture {number} of task {remote_id} was paid for, but the gateway does not give it out any more (it keeps results for 24 hours). Give this id to its support. ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>picture {number} arrived damaged and is fetched again ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>The gateway no longer shows this picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>cannot write the picture: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <location filename="../../app/tasks/uploads.py"/>
        <source>Trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>picture {number} is fetched again: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>a picture&apos;s link no longer works; asking for a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>picture {number} cannot be fetched right now: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/fetcher.py"/>
        <source>The picture is kept and filed as soon as the disk can be written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/gate.py"/>
        <source>no network: nothing was sent; goes out by itself when it is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/gate.py"/>
        <source>paused: goes out when you go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/gate.py"/>
        <source>the gateway does not accept the API key: goes out when you use another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/images.py"/>
        <source>the gateway no longer has a reference; it is uploaded again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/images.py"/>
        <source>uploading references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/journal.py"/>
        <source>The journal {path} was written by a newer version of Proofsheet (format {version}, this one reads {known}). Update Proofsheet; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/journal.py"/>
        <source>The data folder {parent} cannot be written: {error}. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/journal.py"/>
        <source>The journal {path} cannot be written: {error}. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/ledger.py"/>
        <source>{path} could not be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/migrations.py"/>
        <source>The journal has to be brought to a new format, and the copy {target} that is made before cannot be written: {error}. Nothing was changed and nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>held; send it when you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>not watched any more; its result is kept at the gateway for 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task is still on its way: sending it again would pay for it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task has not ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>Only a task that runs at the gateway is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>was sent to {gateway}; open that gateway to fetch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task was already sent: the gateway has no way to cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task is not held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>This task was already sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/monitor.py"/>
        <source>There is nothing to ask the gateway about this task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/places.py"/>
        <source>waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway says that it is finished, but shows only {shown} of {wanted} pictures yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway gave no clear answer; asking again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway says that it is finished, but shows no picture yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway refuses the key; waiting for a valid one (the task runs on and is kept for 24 hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>waiting for the network; the gateway works on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>the gateway does not know this task right now; asking again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>made with another key, which this one may not see; asking again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>The gateway could not make this picture: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>It normally returns the charge of a failed task; check your balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/poller.py"/>
        <source>The gateway says again and again that it does not know task {remote_id}. It may have been charged. Check again later, or give its support this id. ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/recovery.py"/>
        <source>not sent before Proofsheet was closed; send it when you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/recovery.py"/>
        <source>Proofsheet was closed while this was being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>It may have been accepted and charged: compare your balance before you send it again. It is never sent again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>waiting for the network, {when}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>The model {model} is not in the catalogue any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>not sent because of a mistake of Proofsheet; send it when you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>Nothing was sent; send it when the folder can be written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <location filename="../../app/tasks/waits.py"/>
        <source>the gateway asks to wait, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>Proofsheet was interrupted while it was sending ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/sender.py"/>
        <source>Send it when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>The journal {path} is damaged ({reason}). It holds which pictures were paid for: keep the file, then copy {copy} over it and start again. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>it is empty and was not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>its bytes have changed since it was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>The journal {path} is damaged ({reason}). It holds which pictures were paid for: keep the file, then move it away and start again. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>a text in it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/soundness.py"/>
        <source>a value in it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/spool.py"/>
        <source>The folder {folder} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/task.py"/>
        <source>next try in {n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/task.py"/>
        <source>next try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/treasurer.py"/>
        <source>some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/treasurer.py"/>
        <source>Task {remote_id} failed, and its charge of {charged} did not come back. Give the gateway&apos;s support this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/uploads.py"/>
        <source>The upload of {name} was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/uploads.py"/>
        <source>The reference {name} has neither a file nor a URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/uploads.py"/>
        <source>The reference {name} is no longer in the library&apos;s folder of references. Add it again; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/tasks/writer.py"/>
        <source>The journal cannot be written ({reason}). Nothing was changed and nothing was sent: make room on the disk or give access back, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>There is a vault already. Unlock it, or set it aside first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The passphrase needs at least {n} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>The vault is locked. Unlock it with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>That is not the passphrase of this vault. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>{file} could not be moved ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>There is no vault yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>{file} could not be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>{file} is damaged or no vault. Set it aside and store the keys again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/vault.py"/>
        <source>{file} could not be written ({reason}). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/desk.py"/>
        <source>The key of “{name}” is not stored on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/desk.py"/>
        <source>An account needs a name that no other one has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>{why} Until then nothing can be sent; pictures that are paid for wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Use another key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The key works ({money}) for this run only: it could not be stored. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The vault is kept as {name}. Enter the key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The key is in the vault, which is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <location filename="../../ui/references/tile.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <location filename="../../ui/studio.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Enter the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Use my key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Change the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Storing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The key is removed. Practice mode costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <location filename="../../ui/actions.py"/>
        <source>Use my key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>Change key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The key works for this run only. {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>The key works. {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/flow.py"/>
        <source>{why} The key may still be stored; nothing uses it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_dialog.py"/>
        <source>Check and use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_dialog.py"/>
        <location filename="../../ui/mask/painter.py"/>
        <location filename="../../ui/tasks/actions.py"/>
        <location filename="../../ui/work/dialog.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_dialog.py"/>
        <source>Pictures made with a key are paid from its account. The key is sent to the gateway you choose here, to nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Own gateway&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Name of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>such as Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>toapis.cn (mainland China)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/key_form.py"/>
        <source>Another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>For this run only: it is asked for again at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>In a vault: a file that only a passphrase opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Passphrase of the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>the same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>Nobody can find a lost passphrase out; the key itself can be made anew in the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>Asking the keyring of this system…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>its passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>a passphrase of {n} characters or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The vault is locked. Type its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>The key is kept in the keyring of this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/place_choice.py"/>
        <source>{reason} Where should the key be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/secret_edit.py"/>
        <location filename="../../ui/compose/earlier_line.py"/>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/secret_edit.py"/>
        <source>Show or hide: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/secret_edit.py"/>
        <source>Hide it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <location filename="../../ui/actions.py"/>
        <source>Unlock the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>I have lost it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>The vault is set aside; keys have to be entered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>The API key is in a file that only your passphrase opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/unlock_dialog.py"/>
        <source>Unlocking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>Balance: {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>{key}, for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>Balance: unlimited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>Balance: unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>{key}, in the keyring of this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/account/words.py"/>
        <source>{key}, in the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>In the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>In the gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>In the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>While comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>On a reference image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>In the list of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compose/generate_bar.py"/>
        <location filename="../../ui/smoke.py"/>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Generate, but hold it until it is released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Go to the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/compose/replacing.py"/>
        <location filename="../../ui/find/saved.py"/>
        <location filename="../../ui/organise/undo.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/replacing.py"/>
        <location filename="../../ui/organise/undo.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Search the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show and keep searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show or hide the filters with counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Go to the gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/references/area.py"/>
        <source>Choose reference images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Open the library&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Export pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Make a contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Contact sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Import pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Print pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Verify the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Verify…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Rebuild the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Rebuild the index…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>Move the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Move the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>New collection, of the selected pictures if there are any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>New collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Look for files that came or went outside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Look for changes in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Look for missing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show or hide the collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show what was spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Remove key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Practice mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Unlock the vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Show or hide the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/dialogs.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Earlier and later prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Open in the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Go to the next picture with the words that follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/inspector/references_strip.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Use as a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Use its references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Use all its settings again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Favourite, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>No rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>One star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Two stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Three stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Four stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Five stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/notes_edit.py"/>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Add to a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Copy the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Open in another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Compare two to four pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Previous and next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>First and last picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Between fit and full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Fit into the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Pixel by pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Compare with the next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>Slideshow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Close; pause a slideshow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Show or hide the filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/settings/dialog.py"/>
        <location filename="../../ui/spending/dialog.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <location filename="../../ui/work/dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Choose the picture that keys mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Rate it, 0 to 5 stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Make it a favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Swap it with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Before and after, on top of each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Settings; only those that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Show its pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/compose/strip.py"/>
        <location filename="../../ui/messages.py"/>
        <location filename="../../ui/tasks/actions.py"/>
        <location filename="../../ui/viewer/echo.py"/>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Choose reference images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/program.py"/>
        <source>Spending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <source>Notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/actions.py"/>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>Add to collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Only differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Leave out what is the same everywhere (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Settings (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Before and after (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Swap (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/mask/tools.py"/>
        <source>Smaller (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/mask/tools.py"/>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Fit into the window (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Pixel by pixel (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/bar.py"/>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compare/bar.py"/>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/gallery/sections.py"/>
        <location filename="../../ui/gallery/typeahead.py"/>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/organise/collection_chip.py"/>
        <location filename="../../ui/tasks/costs.py"/>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>{n} pictures</source>
        <extracomment>For one: {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compare/compare.py"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/compose/prompt_edit.py"/>
        <location filename="../../ui/smoke.py"/>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/model_field.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/smoke.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/compose/size_picker.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/export/dialog.py"/>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/compose/reference_part.py"/>
        <location filename="../../ui/references/area.py"/>
        <location filename="../../resources/practice/faults.toml"/>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/differences.py"/>
        <location filename="../../ui/compose/option_controls.py"/>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/feature.py"/>
        <source>Choose two to four pictures to compare: hold Ctrl and click them, then press C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compare/feature.py"/>
        <source>At most {most} pictures are compared at a time: {n} more that are selected are left out.</source>
        <extracomment>For one: At most {most} pictures are compared at a time: {n} more that is selected is left out.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compare/pane.py"/>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Favourite no more (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/pane.py"/>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Make it a favourite (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/pane.py"/>
        <location filename="../../ui/mask/tools.py"/>
        <location filename="../../ui/references/tile_paint.py"/>
        <location filename="../../ui/viewer/bar.py"/>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/pane.py"/>
        <source>Picture {place}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/slider.py"/>
        <source>Drag, or press Left and Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/slider.py"/>
        <source>Divider at {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>{label} differs: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compare/table.py"/>
        <source>{n} differences</source>
        <extracomment>For one: {n} difference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>no differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>Settings of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>This differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>{label}, differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compare/table.py"/>
        <source>They were asked for in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>references {had} → {has}, {parked} parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>prompt {length} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>size left to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>no references, {parked} parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>mask kept for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>{label} not offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/changes.py"/>
        <source>the model&apos;s choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/costs.py"/>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/costs.py"/>
        <source>≈ {span} {currency} a picture, published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/costs.py"/>
        <source>{price} a picture, published {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/costs.py"/>
        <source>{price} a picture, measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/costs.py"/>
        <source>{price} a picture, measured {n} times, not always the same, last {date}</source>
        <extracomment>For one: {price} a picture, measured once, not always the same, last {date}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/costs.py"/>
        <source>{price} a picture, measured {n} times, last {date}</source>
        <extracomment>For one: {price} a picture, measured once, last {date}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/count_picker.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/export/dialog.py"/>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/references/area.py"/>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/count_picker.py"/>
        <source>Number of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/count_picker.py"/>
        <source>Any number from 1 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier.py"/>
        <source>Made on {day}, for {cost}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier.py"/>
        <source>Made today, for {cost}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier.py"/>
        <source>Made today:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier.py"/>
        <source>Made on {day}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier_line.py"/>
        <source>Show the picture that was made before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier_line.py"/>
        <source>Make another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/earlier_line.py"/>
        <source>Make another picture of the same request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/form_view.py"/>
        <source>{model} takes no reference images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/form_view.py"/>
        <source>{n} requests</source>
        <extracomment>For one: {n} request</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/form_view.py"/>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/generate_bar.py"/>
        <source>Generate {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/generate_bar.py"/>
        <source>Goes to the place in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/generate_bar.py"/>
        <source>{count} more: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/generate_bar.py"/>
        <source>Ctrl+Shift+Enter holds it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/history.py"/>
        <location filename="../../ui/spending/flagged.py"/>
        <source>{day}, {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/history.py"/>
        <source>{when} · {n} times</source>
        <extracomment>For one: {when} · {n} time</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/history.py"/>
        <source>Ctrl+D pins · Alt+↑ in the prompt steps through them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/history.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <source>Prompts sent before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/history.py"/>
        <source>No prompt that was sent has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/incoming.py"/>
        <source>here as a reference, elsewhere its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/incoming.py"/>
        <source>There is no picture beside {file}; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/incoming.py"/>
        <source>{file} is no sidecar of a picture; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/kept.py"/>
        <source>{model} (not in the catalogue)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/kept.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <source>Snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/kept.py"/>
        <location filename="../../ui/compose/parts.py"/>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/kept.py"/>
        <source>Preset “{name}” is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/likeness.py"/>
        <source>{size} is nearest to {picture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/likeness.py"/>
        <source>The nearest size to one of the references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_field.py"/>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_list.py"/>
        <location filename="../../ui/find/words.py"/>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Which models this key may use is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Find a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Find by name or id …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>No model of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <source>Ask again which models this key may use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/model_popup.py"/>
        <location filename="../../ui/viewer/marks.py"/>
        <source>favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/named.py"/>
        <source>{n} presets are in {file}.</source>
        <extracomment>For one: {n} preset is in {file}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/named.py"/>
        <source>{n} presets were added from {file}.</source>
        <extracomment>For one: {n} preset was added from {file}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} is too large to hold presets; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} holds no presets; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/named.py"/>
        <source>{n} snippets are in {file}.</source>
        <extracomment>For one: {n} snippet is in {file}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/named.py"/>
        <source>{n} snippets were added from {file}.</source>
        <extracomment>For one: {n} snippet was added from {file}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} is too large to hold snippets; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} holds no snippets; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} cannot be read ({reason}); nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named.py"/>
        <source>{file} is no JSON file; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Enter takes · F2 renames · Del deletes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Deleted “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Name: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Keep what is in the form as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Save: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Import or export: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Import from a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Export to a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Export: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Import: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Nothing yet: give a name below to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>There is nothing to keep yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>Give it a name that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Replaced “{kept}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Kept as “{kept}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Renamed to “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>{title} (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <location filename="../../ui/importing/dialog.py"/>
        <location filename="../../ui/references/mask_slot.py"/>
        <location filename="../../ui/spending/export_row.py"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/named_list.py"/>
        <source>That name is taken, or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_controls.py"/>
        <location filename="../../ui/compose/size_picker.py"/>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_controls.py"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_controls.py"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_controls.py"/>
        <source>Leaves it to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_form.py"/>
        <source>More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/option_form.py"/>
        <source>Needs {needs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/panel.py"/>
        <source>All settings of the picture are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/panel.py"/>
        <source>The references of the picture are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/panel.py"/>
        <source>The settings of {name} are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>What changed with the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Keep the whole form under a name, or take one that was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Pieces of prompts under a name, put in at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Every prompt that was ever sent (Alt+↑ steps through them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Recently used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Show the references of the latest tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Reference sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Keep references together under a name, or take a set that was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>More for references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>Remove many at once, make them fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>As in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/parts.py"/>
        <source>The size that is nearest to the shape of a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/pick_popup.py"/>
        <source>Search: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/pick_popup.py"/>
        <source>Search …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/prompt_edit.py"/>
        <source>Describe the picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/prompt_edit.py"/>
        <source>The pasted text has {count} characters and was cut: a prompt holds {most} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reasons.py"/>
        <source>Starting … the engine is not ready yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reasons.py"/>
        <source>The model catalogue is empty, so there is nothing to send this to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reasons.py"/>
        <source>{prompts} prompts × {count} make {total} pictures; at most {most} at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reasons.py"/>
        <source>Waiting for {n} uploads: what you generate now is sent by itself when they are ready.</source>
        <extracomment>For one: Waiting for one upload: what you generate now is sent by itself when reference {number} is ready.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/reasons.py"/>
        <source>{model} is not allowed for this key: choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Remove {n} that failed</source>
        <extracomment>For one: Remove the one that failed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Remove {n} parked ones</source>
        <extracomment>For one: Remove the parked one</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Choose files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_part.py"/>
        <source>Make them fit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>{n} pictures: {names}</source>
        <extracomment>For one: {n} picture: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>No sets yet: give the references of the form a name below to keep them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Replaced “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Kept as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Name of the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Keep the references of the form as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>Save the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <location filename="../../ui/desk.py"/>
        <location filename="../../ui/mask/flow.py"/>
        <location filename="../../ui/references/worker.py"/>
        <source>The library is still being opened. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>There are no references in the form yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/reference_sets.py"/>
        <source>{n} pictures of “{name}” are among the references already.</source>
        <extracomment>For one: One picture of “{name}” is among the references already.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/replacing.py"/>
        <source>The form is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>not allowed for this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>{usable} of {count} models allowed for this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>Not connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>Not known which models this key may use: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>No key to ask with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/shelf.py"/>
        <source>Asking which models this key may use …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/size_picker.py"/>
        <source>Size {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/size_picker.py"/>
        <source>Leaves the size to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/store.py"/>
        <source>The model {model} is not in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/variants_view.py"/>
        <source>Prompts that will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/variants_view.py"/>
        <source>{n} prompts will be sent</source>
        <extracomment>For one: {n} prompt will be sent</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/variants_view.py"/>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{n} of {limit} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>up to {n} references</source>
        <extracomment>For one: up to {n} reference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{least}–{most} pictures a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>{n} characters</source>
        <extracomment>For one: {n} character</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{n} of {limit} characters, {over} too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{pixels} at {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>no references</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>exactly {n} references</source>
        <extracomment>For one: exactly {n} reference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>{least} to {n} references</source>
        <extracomment>For one: {least} to {n} reference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{n} parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{used} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>drop, paste or choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>prompt up to {n} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>no prompt limit named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>1 picture a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{numbers} pictures a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>several pictures a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/compose/words.py"/>
        <source>at least {n} references</source>
        <extracomment>For one: at least {n} reference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>{model} takes none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>Not offered with {option} {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>all taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/compose/words.py"/>
        <source>Needs {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/desk.py"/>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/dialogs.py"/>
        <source>List of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Proofsheet export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>As a folder or an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Quality </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Longer side at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Longer side, in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>With prompt and settings in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>With the sidecar beside each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>A folder for each task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>When a name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>The same bytes, unless a size limit or the metadata call for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source> pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <location filename="../../ui/export/names.py"/>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Number the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Write nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Number the new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Leave the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/dialog.py"/>
        <source>ZIP archives (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/flow.py"/>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/flow.py"/>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/flow.py"/>
        <source>There are no pictures here to take out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>day it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>time it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>beginning of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>number in this export; {n:3} with zeros before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>number in its task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>id of its task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>id of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>name of the file in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>Insert a field into the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/names.py"/>
        <source>There is no field {name}: it stays in the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>Which pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>Everything found ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>Everything ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <location filename="../../ui/handing/flow.py"/>
        <source>No picture is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>The gallery is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/scope.py"/>
        <source>Selected ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Captions, with the fields of exported names, such as {prompt} or {rating}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>The first page of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Make the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <location filename="../../ui/gallery/header.py"/>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>The first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Pictures are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>One file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>One file for each page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>First line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Second line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/sheet_dialog.py"/>
        <source>{n} pages</source>
        <extracomment>For one: 1 page</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/words.py"/>
        <source>{n} pictures in {place}.</source>
        <extracomment>For one: {n} picture in {place}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <location filename="../../ui/upkeep/words.py"/>
        <source>{done} It was ended before the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>{done} {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <location filename="../../ui/importing/words.py"/>
        <location filename="../../ui/upkeep/words.py"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>{n} pages: {first} and the files after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/words.py"/>
        <source>{n} pages: {place}.</source>
        <extracomment>For one: 1 page: {place}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/words.py"/>
        <source>{n} pictures are empty frames.</source>
        <extracomment>For one: One picture is an empty frame.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <location filename="../../ui/gallery/picture_menu.py"/>
        <location filename="../../ui/trash/panel.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>It was ended, so no archive was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>It was ended before the first picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/export/words.py"/>
        <source>It was ended, so nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/export/words.py"/>
        <source>{n} were left out.</source>
        <extracomment>For one: {n} was left out.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/find/chips.py"/>
        <source>Filters of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/chips.py"/>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/chips.py"/>
        <source>Remove the filter: {filter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/chips.py"/>
        <source>A quotation mark is not closed: everything behind it was taken as one phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>ratio or pixels: 16:9, 1024x1024, &gt;=2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>stars: 5, &gt;=4, 1..3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>2026-11, today, week, &gt;=2026-10-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>&gt;0.1, 0.1..0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>favourite, missing, portrait …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>reference, note, tag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/completer.py"/>
        <source>a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/gallery/picture_menu.py"/>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/organise/collection_strip.py"/>
        <location filename="../../ui/organise/collections_flow.py"/>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <source>Narrow the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/facets.py"/>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/find/facets.py"/>
        <location filename="../../ui/messages.py"/>
        <source>{n} more</source>
        <extracomment>For one: {n} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Search prompts, tags, models …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <location filename="../../ui/find/saved.py"/>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Saved searches ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/field.py"/>
        <source>Clear the search ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/flow.py"/>
        <source>Filters with counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/flow.py"/>
        <source>Filters with counts ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>No search is kept yet. Search for something, and give it a name below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>Name of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>Save the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>Keep “{search}” as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>Search for something to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/saved.py"/>
        <source>That name is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/suggestions.py"/>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/numbers/words.py"/>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/practice.py"/>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/gallery/paint.py"/>
        <source>File missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <location filename="../../resources/models/grok.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <location filename="../../resources/models/grok.toml"/>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <location filename="../../resources/models/grok.toml"/>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>With a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>With a known cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>With a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>With a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>In a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/gallery/days.py"/>
        <location filename="../../ui/spending/totals.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/gallery/days.py"/>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>The last seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/spending/export_row.py"/>
        <location filename="../../ui/spending/totals.py"/>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Other ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Cost {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Not: {filter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Tag: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/numbers/words.py"/>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/find/words.py"/>
        <location filename="../../ui/viewer/marks.py"/>
        <source>{n} stars</source>
        <extracomment>For one: {n} star</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/find/words.py"/>
        <source>Collection: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/days.py"/>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/empty.py"/>
        <source>No pictures yet.
Write a prompt at the left and press Ctrl+Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/empty.py"/>
        <source>Nothing matches “{query}”.
Press Esc in the search field to see everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/empty.py"/>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/header.py"/>
        <source>Size of the pictures (Ctrl and mouse wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/header.py"/>
        <source>Smaller pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/header.py"/>
        <source>Larger pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/gallery/header.py"/>
        <source>of {n} pictures</source>
        <extracomment>For one: of {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/gallery/header.py"/>
        <source>pictures</source>
        <extracomment>For one: picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/gallery/heads.py"/>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/heads.py"/>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/gallery/heads.py"/>
        <source>{n} to come</source>
        <extracomment>For one: {n} to come</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/gallery/heads.py"/>
        <source>Without a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Best rated first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Lowest rated first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Most expensive first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Cheapest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>By day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>By task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Not grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>In which order the pictures stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/order_menu.py"/>
        <source>Under which headers the pictures stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/picture_menu.py"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/gallery/pill.py"/>
        <source>{n} new</source>
        <extracomment>For one: {n} new</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/gallery/pill.py"/>
        <source>Go to the new pictures (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/typeahead.py"/>
        <source>Go to: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/typeahead.py"/>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/gallery/view.py"/>
        <location filename="../../ui/smoke.py"/>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/handing/flow.py"/>
        <source>{n} paths were copied.</source>
        <extracomment>For one: The path was copied.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/handing/flow.py"/>
        <source>{n} prompts were copied.</source>
        <extracomment>For one: The prompt was copied.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>The files were ready when you had let go already. Drag once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/handing/flow.py"/>
        <source>{n} files are gone, the first is {name}.</source>
        <extracomment>For one: The file is gone: {name}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>Nothing is known of a prompt here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>At most {n} pictures are opened in another program at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>The system knows no program that opens this kind of picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/handing/flow.py"/>
        <source>A drag carries at most {n} pictures. Export takes any number of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Pictures are copied into the library as they are; the originals stay where they are. Prompts and settings are read from the files, also those that other programs wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Files and folders to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Drop pictures and folders here, or choose them below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <location filename="../../ui/references/tile.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Remove from this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Pictures to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Folder to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Add files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Add a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/dialog.py"/>
        <source>Import {n} places</source>
        <extracomment>For one: Import</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/dialog.py"/>
        <source>Pictures ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/importing/flow.py"/>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/flow.py"/>
        <source>import {n} pictures</source>
        <extracomment>For one: import {n} picture</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} pictures were imported.</source>
        <extracomment>For one: {n} picture was imported.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/words.py"/>
        <source>Nothing new came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} were in the library already.</source>
        <extracomment>For one: One was in the library already.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} were refused.</source>
        <extracomment>For one: One was refused.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/words.py"/>
        <source>It was ended before the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} brought prompts and settings of it.</source>
        <extracomment>For one: One brought prompt and settings of Proofsheet.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>{n} brought prompts of other programs.</source>
        <extracomment>For one: One brought a prompt of another program.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/importing/words.py"/>
        <source>Of {n} nothing is known.</source>
        <extracomment>For one: Of one nothing is known.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/importing/words.py"/>
        <source>{name}: it is in the library already, as {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <source>Reference {place}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <source>The file is gone or cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <source>Click to see it large; R uses it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Copy its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <source>Copy its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/inspector/references_strip.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Show large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>d MMM yyyy</source>
        <comment>Qt date format of a short day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/language.py"/>
        <source>HH:mm</source>
        <comment>Qt time format, hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>{name} has {width} × {height} pixels; a mask for {reference} needs its {needed_width} × {needed_height}. It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>{name} is no PNG; a mask has to be one. It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>Nothing in {name} is transparent, so nothing could change. It was not used: make transparent what may change, or paint the mask here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>{name} cannot be used as a mask: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>Nothing is painted, so nothing could change. Paint over what may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>{name} mask.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>What you painted was not used. It is there again when you paint on {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>The mask there was cannot be shown: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/flow.py"/>
        <source>The reference cannot be shown: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Paint a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Mask on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Arrow keys move the brush, with Shift they paint; the space bar touches once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Use mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Paint over what may change; the rest stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Nothing is painted: nothing may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Everything is painted: everything may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>{percent} % may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/painter.py"/>
        <source>Less than 1 % may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/sheet.py"/>
        <source>The file is no longer in the library&apos;s folder of references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>Made for another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>The mask has {width} × {height} pixels, the first reference {needed_width} × {needed_height}: put the reference it was made for first, paint a new mask, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>The mask was made for another picture: use it for {name} all the same, paint a new one, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>Made for {other}, which is not the first one any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>Made for a picture of other pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>{name} · kept for another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>{name} · used once there is a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>Add the reference that is to be painted on first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>The first reference is an address: its pixels are not here. Choose a mask file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>The mask was made for {other}, which is not the first reference any more: put it first, use the mask for {name} all the same, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>for the first reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/state.py"/>
        <source>once there is a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Size of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Invert: change everything else (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <location filename="../../ui/spending/budget_box.py"/>
        <location filename="../../ui/widgets/clearable.py"/>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Clear: paint nothing (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Fit into the window (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Pixel by pixel (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>{n} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Paint what may change (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Take paint away (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>A clear edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Fades towards the edge; gateways may take half transparent for either (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Size of the brush in pixels of the picture ([ and ], Ctrl+wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/mask/tools.py"/>
        <source>Soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/menu.py"/>
        <location filename="../../ui/topbar.py"/>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Something inside Proofsheet failed ({name}). Pictures and tasks are safe on disk; the log file has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <location filename="../../ui/viewer/echo.py"/>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/charts.py"/>
        <source>Chart: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/numbers/dialog.py"/>
        <source>{n} favourites</source>
        <extracomment>For one: {n} favourite</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/numbers/dialog.py"/>
        <source>the files of {n} are gone</source>
        <extracomment>For one: the file of one is gone</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Show as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Count again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>{pictures} in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Nothing to count yet. Make a picture, or import some, and come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/numbers/dialog.py"/>
        <source>tasks, ever</source>
        <extracomment>For one: task, ever</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>ever, measured or estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/dialog.py"/>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/flow.py"/>
        <source>Tasks of the practice gateway are counted; its money is not real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/flow.py"/>
        <source>Tasks sent to {host} are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/flow.py"/>
        <source>Counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Measured on the balance where that was possible, estimated otherwise; in the account&apos;s own unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/numbers/sections.py"/>
        <source>of {n} tasks not known</source>
        <extracomment>For one: of one task not known</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Spent in {month}, by model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>From sending to the finished picture, as half of the tasks needed at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Thumbnails and the search index can be made again from the folder at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Spent by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/spending/totals.py"/>
        <location filename="../../ui/tasks/header.py"/>
        <location filename="../../ui/tasks/task_list.py"/>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Cost not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Spent by model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>{spent}, {unknown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Pictures by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Pictures by model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Finished tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Usual wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Waiting times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>How tasks ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Disk use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>{failed} of {tasks} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Reference images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/trash/head.py"/>
        <location filename="../../ui/trash/panel.py"/>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>Databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>{usual}, at most {slowest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <location filename="../../ui/references/item.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/sections.py"/>
        <source>slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/numbers/words.py"/>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/chip.py"/>
        <source>Show the pictures with “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/chip.py"/>
        <source>On {count} of {pictures} selected pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/chip.py"/>
        <source>Take “{name}” off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/chip.py"/>
        <source>Put “{name}” on all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_chip.py"/>
        <source>Collection {name}, {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_chip.py"/>
        <source>{name}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_chip.py"/>
        <source>Drop pictures here to add them. F2 renames, Del deletes it; a right click shows more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_chip.py"/>
        <source>New pictures go here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Name of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Add the selected pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Take the selected pictures out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Name a new collection; or drop pictures here to begin one with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>New name of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>New pictures go here no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>New pictures go here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collection_strip.py"/>
        <source>Delete the collection, keep its pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>rename the collection “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>The collection “{name}” is gone. Its pictures are where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>new pictures go to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>new pictures go to no collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>new collection “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections.py"/>
        <source>delete the collection “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>Collections: drag pictures here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>{n} pictures added to “{name}”</source>
        <extracomment>For one: {n} picture added to “{name}”</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>That is no name for a collection: write some letters or figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>“{name}” was not renamed: the name is taken, or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>They are in “{name}” already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/collections_flow.py"/>
        <source>New pictures go to “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/flow.py"/>
        <source>Nothing is selected. Choose one picture or several in the gallery first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/left_alone.py"/>
        <source>{n} pictures were left as they are.</source>
        <extracomment>For one: {n} picture was left as it is.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/left_alone.py"/>
        <location filename="../../ui/tasks/references_badge.py"/>
        <location filename="../../ui/work/line.py"/>
        <source>and {n} more</source>
        <extracomment>For one: and {n} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/left_alone.py"/>
        <source>{n} more.</source>
        <extracomment>For one: {n} more.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>{n} of {pictures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Add tags (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Add to a collection (K); or drag pictures onto one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>{n} pictures selected</source>
        <extracomment>For one: {n} picture selected</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Favourite, set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/marks_panel.py"/>
        <source>Favourite, not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/notes_edit.py"/>
        <source>Add a note …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/notes_edit.py"/>
        <source>Different notes: writing replaces all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/progress.py"/>
        <source>{title}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/stars.py"/>
        <source>Rating: different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/stars.py"/>
        <source>Rating (keys 0 to 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/stars.py"/>
        <source>Rating: {n} of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/stars.py"/>
        <source>Rating: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/undo.py"/>
        <source>Undo: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/undo.py"/>
        <source>Redo: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/undo.py"/>
        <source>Undone: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/organise/undo.py"/>
        <source>Redone: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/practice.py"/>
        <source>Make the next request fail as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/practice.py"/>
        <source>From now on: {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/practice.py"/>
        <source>The next request will go like this: {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/area.py"/>
        <location filename="../../ui/tasks/pictures.py"/>
        <location filename="../../ui/trash/head.py"/>
        <source>{n} pictures · {size}</source>
        <extracomment>For one: {n} picture · {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/area.py"/>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/batch_row.py"/>
        <source>Pictures being added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/batch_row.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/batch_row.py"/>
        <source>Stop adding pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/batch_row.py"/>
        <source>{done} of {total} looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/crop_view.py"/>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/crop_view.py"/>
        <source>Arrows move the part that stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/drop_target.py"/>
        <source>It was made here: on the references it becomes one, elsewhere in the form its settings come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <source>{size} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <source>Reference {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <location filename="../../ui/references/large.py"/>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <source>{number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/facts.py"/>
        <location filename="../../ui/references/item.py"/>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Make references fit {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <location filename="../../ui/references/fit_row.py"/>
        <source>References that do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Drag the frame, or use the arrows, to choose what stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>Apply to all {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>{measures} · working it out …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_dialog.py"/>
        <source>{done} of {total} fit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_row.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Make it fit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_row.py"/>
        <source>Make references fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/fit_row.py"/>
        <source>{n} pictures do not fit {model}.</source>
        <extracomment>For one: One picture does not fit {model}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_words.py"/>
        <source>Crop to {pixels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_words.py"/>
        <source>Scale to {pixels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_words.py"/>
        <source>Convert {old} to {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/fit_words.py"/>
        <source>Compress to at most {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/flow.py"/>
        <source>{n} references were removed.</source>
        <extracomment>For one: {name} was removed.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/flow.py"/>
        <source>{n} pictures fit now.</source>
        <extracomment>For one: The picture fits now.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/hover.py"/>
        <source>{name} is no picture: it is {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/hover.py"/>
        <source>Drop to add {n} pictures as references</source>
        <extracomment>For one: Drop to add the picture as a reference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/hover.py"/>
        <source>Drop to add the pictures in {n} folders</source>
        <extracomment>For one: Drop to add the pictures in the folder</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/hover.py"/>
        <source>{name} and {n} more are no pictures.</source>
        <extracomment>For one: {name} and one more are no pictures.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/hover.py"/>
        <source>{name} is no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/intake.py"/>
        <source>Stopped: {done} of {total} pictures were looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/intake.py"/>
        <source>{n} pictures were among the references already.</source>
        <extracomment>For one: {name} is already among the references.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>{name} is still being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>The upload of {name} was stopped: try again, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/item.py"/>
        <source>uploading {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/large.py"/>
        <source>{place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/large.py"/>
        <source>Previous reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/large.py"/>
        <source>Next reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Choose a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Remove the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Use it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Choose a PNG of the same pixels as the first reference; what is transparent in it may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Edit mask …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Paint mask …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Edit the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/mask_slot.py"/>
        <source>Paint over what of the first reference may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/offer.py"/>
        <source>Drop to use {n} addresses</source>
        <extracomment>For one: Drop to add the picture as a reference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/offer.py"/>
        <source>Addresses that begin with “{scheme}:” cannot be used: save the picture first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/offer.py"/>
        <source>Drop to add the picture as a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/offer.py"/>
        <source>Drop to add {n} files as references</source>
        <extracomment>For one: Drop to add it as a reference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/offer.py"/>
        <source>Drop to use the picture at {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/offer.py"/>
        <source>Only pictures, picture files and web addresses of pictures can be references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/pasted.py"/>
        <location filename="../../ui/references/tray.py"/>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/pasted.py"/>
        <source>The picture could not be taken over; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/previews.py"/>
        <source>The file is no longer in the library&apos;s folder of references. Remove it here and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/previews.py"/>
        <source>There is no preview: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/recent_strip.py"/>
        <source>Recently used references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/recent_strip.py"/>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/recent_strip.py"/>
        <source>Use {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/sending.py"/>
        <source>A task waits for the upload of {name}, so it goes on. Cancel the task first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>{place}: {name}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Show preview: asks {host} for the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Try {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Show preview of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Stop the upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile.py"/>
        <source>Stop the upload of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Reference: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Show preview: asks {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Move to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_menu.py"/>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tile_paint.py"/>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Add references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Choose picture files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Show all references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>+{n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/references/tiles.py"/>
        <source>Show {n} more references</source>
        <extracomment>For one: Show one more reference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/references/tiles.py"/>
        <source>Show fewer references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/references/tray.py"/>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/controls.py"/>
        <source>{name}: amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Search the settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>No setting has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Settings of this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/dialog.py"/>
        <source>Every change works at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>What would exceed it waits, unsent, until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/budget_box.py"/>
        <source>{n} tasks are held: over today&apos;s budget of {budget}.</source>
        <extracomment>For one: {n} task is held: over today&apos;s budget of {budget}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/budget_box.py"/>
        <source>{n} tasks are held: over an earlier budget.</source>
        <extracomment>For one: {n} task is held: over an earlier budget.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Budget of a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>no budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Set the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Have no budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Raise the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Send them anyway</source>
        <extracomment>For one: Send it anyway</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/budget_box.py"/>
        <source>Write an amount such as 5 or 2.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/dialog.py"/>
        <source>Spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/dialog.py"/>
        <source>Models and flagged tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/dialog.py"/>
        <source>Worth a look, this month and the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Time to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>With prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Export CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>One line for each task that was sent, for spreadsheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Export spending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/export_row.py"/>
        <source>CSV tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>not returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>{state}, sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>Copy the id of the task of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>For the gateway&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>The gateway never named one: this is ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/flagged.py"/>
        <source>Nothing is unclear, and every failed task gave its charge back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/flagged.py"/>
        <source>{n} more: they stand in the CSV.</source>
        <extracomment>For one: {n} more: it stands in the CSV.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/flow.py"/>
        <source>Open console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/flow.py"/>
        <source>Practice: the practice gateway&apos;s money is not real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/flow.py"/>
        <source>At {host}, in the account&apos;s own unit. Other programs that use the account are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/flow.py"/>
        <source>{n} tasks stand in {path}.</source>
        <extracomment>For one: {n} task stands in {path}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Queued, or being sent; at its estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Nothing is queued or being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>By model: {models}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Model, this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/totals.py"/>
        <source>{model}: {sum}, {n} tasks</source>
        <extracomment>For one: {model}: {sum}, {n} task</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/totals.py"/>
        <source>Nothing was spent this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{tasks}: {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/words.py"/>
        <source>The cost of {n} is not known.</source>
        <extracomment>For one: The cost of {n} task is not known.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/spending/words.py"/>
        <source>{n} tasks</source>
        <extracomment>For one: {n} task</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{spent} of {budget}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>Nothing was spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{first}, {second}</source>
        <comment>two parts of a sum</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{sum} measured on the balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>{sum} estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/spending/words.py"/>
        <source>no price is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/statusbar.py"/>
        <source>Library: {n} pictures · {size}</source>
        <extracomment>For one: Library: {n} picture · {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} held</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/statusbar.py"/>
        <source>{n} need your decision</source>
        <extracomment>For one: {n} needs your decision</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/statusbar.py"/>
        <source>{n} results saved, {time} before they expired</source>
        <extracomment>For one: {n} result saved, {time} before it expired</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <source>{n} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/statusbar.py"/>
        <source>Nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/studio.py"/>
        <source>Proofsheet could not open its data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/studio.py"/>
        <source>Proofsheet could not start: the message at the top says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/studio.py"/>
        <source>Finishing: the answer to a request that is under way is awaited, so that nothing paid is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/studio.py"/>
        <source>not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Show picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Show it in the gallery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send it now although it exceeds the day&apos;s budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Keep it back until you send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>It was not sent: nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Stop watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>It goes on at the gateway and stays paid; nobody asks about it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Ask the gateway once more; this costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Make a new task of the same request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Send again, may be paid twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>The first one may have been taken: you may pay twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Use this request again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Load it into the form at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Use its references again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Put them into the form at the left, in place of those there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Copy prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Copy what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/actions.py"/>
        <source>Take it off this list. Nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>Estimate: {sum} for {pictures}, by the published price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>Measured: the balance fell by {charged} while nothing else was out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>Estimate: {sum} for {pictures}, as measured on this account before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>The task failed. Whether its charge comes back is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/costs.py"/>
        <source>Whether it was taken is not certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Clear saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Take tasks whose pictures are saved off this list. No picture is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Pause queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Show the tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Fold the tasks away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Go on: send what waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>Pause: send nothing more until you go on. What is at the gateway runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/header.py"/>
        <source>nothing is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/pictures.py"/>
        <source>several sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/tasks/references_badge.py"/>
        <source>{n} references</source>
        <extracomment>For one: {n} reference</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/tasks/references_badge.py"/>
        <source>{place}. {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/references_badge.py"/>
        <source>Mask: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/row_actions.py"/>
        <source>More about this task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/row_actions.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>unwatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>It may go on at the gateway, but nobody asks about it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The picture is ready but cannot be written to the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>A result was deleted at the gateway before it could be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Waits for its turn; nothing is sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Not sent. It waits until you send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Its reference images are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Is sent as soon as a connection is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The request is on its way to the gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway has taken it and will start soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway is making the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The picture is ready and is being fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Every picture is in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway could not make the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway no longer knows this task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The gateway refused the request; nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>The answer was lost: it may or may not have been paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>Never sent; nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/tasks/words.py"/>
        <source>{n} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Shows what was spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Asks the gateway again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Not heard yet. Click to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>The practice gateway inside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Heard at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Not told at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>The built-in practice gateway paints the pictures: no key, no cost, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>unlimited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Practice mode · Use my key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Practice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Click to ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/topbar.py"/>
        <source>Click for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/flow.py"/>
        <source>{n} pictures are in the trash.</source>
        <extracomment>For one: {n} picture is in the trash.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/trash/flow.py"/>
        <source>Deleting for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/flow.py"/>
        <source>{n} pictures deleted, {size} freed</source>
        <extracomment>For one: {n} picture deleted, {size} freed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/flow.py"/>
        <source>{n} pictures are back where they were</source>
        <extracomment>For one: {n} picture is back where it was</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/trash/flow.py"/>
        <source>Nothing is selected, so nothing was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/grid.py"/>
        <source>Pictures in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <location filename="../../ui/trash/panel.py"/>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Back to where they were (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Restore all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Everything back to where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Empty the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Delete everything in it for good; asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Back to the gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Back to the gallery (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/head.py"/>
        <source>{n} cannot be shown</source>
        <extracomment>For one: {n} cannot be shown</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/trash/head.py"/>
        <source>Restore {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/panel.py"/>
        <source>The trash is empty.
Del moves the selected pictures of the gallery here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/trash/panel.py"/>
        <source>Delete {n} pictures for good? {size} are freed, and nothing brings them back.</source>
        <extracomment>For one: Delete {n} picture for good? {size} are freed, and nothing brings it back.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/trash/panel.py"/>
        <source>Delete for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/question.py"/>
        <source>Delete for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/question.py"/>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/trash/question.py"/>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Every picture and every reference image is read and compared with the hash that was kept when it was saved, and with its sidecar. Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>The index is built again from the folder: sidecars first, then the metadata in the files. Do this when pictures or sidecars were changed by hand. No picture is changed, and you can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Finish the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>The old folder of the library is emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/flow.py"/>
        <source>Rebuild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>Every file is copied and compared first; only when all of them are at the new place does the library change over, and only then are the old ones removed. It can be interrupted at any time and begun again, and pictures that are made meanwhile come along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>{pictures}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>New folder of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>It is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>It takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/move_dialog.py"/>
        <source>New folder, which is empty or not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} pictures were compared.</source>
        <extracomment>For one: {n} picture was compared.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} reference images were too.</source>
        <extracomment>For one: {n} reference image was too.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>The library is in {target} now: {files} files, {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} deserve a look.</source>
        <extracomment>For one: One deserves a look.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>{done} Every byte is as it was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} pictures are in the index.</source>
        <extracomment>For one: {n} picture is in the index.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} files are still in {source}.</source>
        <extracomment>For one: One file is still in {source}.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>{done} {stayed} They are not the library&apos;s, or could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>{done} {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>It was ended. The index is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} had no usable sidecar and were read from the metadata in their files.</source>
        <extracomment>For one: One had no usable sidecar and was read from the metadata in its file.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>Of {n} nothing but the pictures themselves is known.</source>
        <extracomment>For one: Of one nothing but the picture itself is known.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>The files of {n} are gone; they stay listed.</source>
        <extracomment>For one: The file of one is gone.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/upkeep/words.py"/>
        <source>{n} files were not used.</source>
        <extracomment>For one: One file was not used, and is left as it is.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/upkeep/words.py"/>
        <source>It was interrupted: the library is where it was. What was copied to {target} stays there; beginning again goes on with the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <location filename="../../ui/viewer/strip.py"/>
        <source>Filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>{name} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/bar.py"/>
        <source>Its colour profile is converted to sRGB for the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file is not a picture that can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file is damaged and cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file is no longer in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file cannot be shown: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/load.py"/>
        <source>The file is damaged: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>{n} seconds</source>
        <extracomment>For one: {n} second</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>How long each picture is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>End the slideshow (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>Go on (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/show_bar.py"/>
        <source>Slideshow, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/strip.py"/>
        <source>Filmstrip: {place} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/trouble.py"/>
        <source>Its prompt and settings are kept. Put the file back from a copy, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/trouble.py"/>
        <source>This is its thumbnail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/trouble.py"/>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/trouble.py"/>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/viewer/viewer.py"/>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/watching/flow.py"/>
        <source>{n} pictures are not listed any more. If their files come back, so do the pictures.</source>
        <extracomment>For one: {n} picture is not listed any more. If its file comes back, so does the picture.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Look for them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Look for the missing files in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Looking at the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Looking in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/watching/flow.py"/>
        <source>The files of {n} pictures are missing. The pictures stay listed until you forget them.</source>
        <extracomment>For one: The file of {n} picture is missing. The picture stays listed until you forget it.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>Nothing has changed in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>None of the missing files is in “{folder}” or below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/flow.py"/>
        <source>No file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Missing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Search for the pictures whose files are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Look in a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Their files are known by what is in them, whatever their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Stop looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>What was found by now stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>Forget them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>List them no longer; this can be undone, and no file is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>{n} files are missing</source>
        <extracomment>For one: {n} file is missing</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/watching/missing_strip.py"/>
        <source>{names} and {n} more</source>
        <extracomment>For one: {names} and {n} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/work/dialog.py"/>
        <source>Ending …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/work/fields.py"/>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/work/fields.py"/>
        <source>Choose: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/work/line.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/work/line.py"/>
        <source>What was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/work/line.py"/>
        <source>{doing} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/work/line.py"/>
        <source>{doing} {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Fast, for quick iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Traditional display, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Traditional display, portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Widescreen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/grok.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Widescreen, portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Standard photo, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Standard photo, portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>2K has twice the pixels on each side and costs more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>About 1 megapixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>About 4 megapixels; costs more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Higher quality, better details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Edits a picture by words, or makes a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Ultrawide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Ultra-tall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/seedream.toml"/>
        <source>As the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>The shape of the picture that is edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>File format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Leave it open to let the gateway decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <location filename="../../resources/models/gemini.toml"/>
        <source>JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Safety tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>0 refuses the most, 6 the least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Improve the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>The gateway rewrites the prompt before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/flux.toml"/>
        <source>Edits by words with higher quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nano banana: efficient, up to 14 references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Portrait, tall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Portrait, standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Portrait, photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>This model knows 1K only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Leave it open to let the size decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nano banana, straight from the maker, with its own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, nearly square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Portrait, nearly square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Landscape, ultrawide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Higher surprises more, lower repeats more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Top P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>How much of what is likely is drawn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Who may be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Adults only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nano banana pro: up to 4K and 14 references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Leave it open to let the model decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Nano banana pro, straight from the maker, with its own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>About 1024 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>About 2048 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>About 4096 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Lets the model reason before it draws, for complex scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Minimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Extreme shapes, looks things up, up to 14 references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Portrait, banner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Landscape, banner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Portrait, strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Landscape, strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>About 512 pixels, for a first look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Google search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Looks facts up before drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Google image search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Looks at pictures of the subject too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gemini.toml"/>
        <source>Extreme widescreen, straight from the maker, with its own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Prompts up to 4,000 characters, one or several references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Answer as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>How the gateway hands over the picture; it is saved either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Picture in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Link to the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Edits inside a mask, up to four pictures a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>The fast one of the newest family, transparent backgrounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Decides the price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>About 3 to 4 megapixels; costs more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>About 8 megapixels; costs the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Leave it open for a normal picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>Transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/gpt-image.toml"/>
        <source>The careful one of the newest family, transparent backgrounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>Grok 4.1, up to four pictures a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>Widescreen, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>Grok 4.2, up to four pictures a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>From text only, up to ten pictures a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/grok.toml"/>
        <source>Edits the pictures it is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Series of pictures, up to 10 references, follows a reference&apos;s shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>The shape of the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>References and images together may be at most 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Watermark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>A mark in the corner says that the picture is generated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Prompt optimisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Fast takes less time and care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Whether pictures of one request belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>Series of pictures in 2K and 4K, up to 10 references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/models/seedream.toml"/>
        <source>The newest Seedream: series in 2K and 3K, no watermark unless wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, but the answer is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway accepts and charges the request, then the line breaks. It ends as unclear and is never sent again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, but half of the answer is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request is charged, and its answer cannot be read. It ends as unclear and is never sent again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, then 15 seconds of silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request is charged, nothing comes for 15 seconds, then the line breaks. It ends as unclear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, but a web page comes as the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request is charged, and something in between answers with a page of HTML. It ends as unclear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Paid, but the answer is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The request is charged, and the answer holds nothing. It ends as unclear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Server error, not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway breaks down with 500 before it takes the request. Nobody can tell from here, so it ends as unclear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The practice gateway broke down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The prompt is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway&apos;s content rules do not allow it. It ends as refused; nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The practice gateway refuses this prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>A field is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway does not take one of the settings, and names it. It ends as refused; nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>size is not offered right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>No money is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The account is empty. It ends as refused; nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Insufficient quota: the balance is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The key is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway does not know the key. It ends as refused; nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The API key is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The key may not use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The key is limited to other models. It ends as refused; nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>This key may not use this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Too many requests: wait 15 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway names the wait. The request waits that long, visibly, and then goes out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Too many requests, without a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway asks twice to slow down and does not say for how long. The request is sent again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>While it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The task fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway accepts the request and cannot make the picture. It ends as failed, and the money comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The task fails, told in the older way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>As before, with the reason in the field that older answers use. It ends as failed, and the money comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway forgets the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>It is charged, and from then on the gateway knows nothing of it. After some minutes it ends as lost, to be asked for by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>It takes a minute and a half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Nothing is wrong. The picture comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>It runs for a whole day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The task goes on and on. It is never given up: it keeps running, and is asked about less and less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Questions about it fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Four times the gateway cannot say how the task stands. Nothing is lost, and the picture comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Web pages come as answers about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Three times a page of HTML comes instead of how the task stands. Nothing is lost, and the picture comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>A state that nobody knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Three times the gateway calls the task by a word of its own. That counts as running, and the picture comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Half of the picture is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Twice only half of the file comes. It is never saved so; the whole picture is fetched and saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The line breaks during the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Twice the line breaks in the middle of the file. The whole picture is fetched and saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>A web page comes as the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Twice a page of HTML comes. It is never saved; the picture is fetched and saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The picture is noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The file claims to be a picture and is none. It is never saved; the picture is fetched and saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The picture is a bomb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>A small file that would unfold into 400 megapixels. It is never opened; the picture is fetched and saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The file is far too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>More than 64 MB come. The download is broken off; the picture is fetched and saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The link leads into your own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The link sends the program to a private address. It does not go there; the picture is fetched and saved from the right place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The picture comes inside the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Nothing is wrong: some answers hold the picture itself instead of a link. It is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The result has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The answer says that the picture was deleted an hour ago. It ends as expired, with the id to give to the gateway&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The next upload is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The gateway does not take the next reference that is uploaded. A request that needs it ends as refused; nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The practice gateway does not take this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The line breaks during the next upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Twice the line breaks. The upload is tried again, and the picture comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Account and network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>Offline for 20 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>No connection can be made. Requests wait, unsent, and go out by themselves when the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The balance is not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The next question about the money gets a server error. Pictures are made all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The balance is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The next question about the money is answered with a refusal that looks like a success. Pictures are made all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The list of models is not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../resources/practice/faults.toml"/>
        <source>The next question about the models that the key may use gets a server error. Pictures are made all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
