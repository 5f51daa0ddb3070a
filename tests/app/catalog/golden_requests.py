"""One request for each model and mode, and what stands for its images; `golden/NAME.json` is what is sent for it."""

from __future__ import annotations

from app.request import GenerationRequest, OptionValue, Reference

FRONT = Reference(name="front.png", sha256="0" * 64, format="png", bytes=400_000, width=1024, height=768)
BACK = Reference(name="back.jpg", url="https://files.example.com/back.jpg")
MASK = Reference(name="mask.png", sha256="1" * 64, format="png", bytes=20_000, width=1024, height=768)
URLS = ("https://files.example.com/front.png", "https://files.example.com/back.jpg")
MASK_URL = "https://files.example.com/mask.png"
GEMINI = "gemini-2.5-flash-image-preview"
OFFICIAL: dict[str, OptionValue] = {
    "metadata.temperature": 0.7,
    "metadata.topP": 0.95,
    "metadata.personGeneration": "ALLOW_ADULT",
    "metadata.imageOutputOptions.mimeType": "image/webp",
}
SKY = "Ink wash mountains, layered peaks with swirling mist"
MUG = "Put the mug on a marble table"

REQUESTS = {
    "flux-2-flex.text-to-image": GenerationRequest(
        model="flux-2-flex", prompt="A cute orange cat sunbathing on a windowsill"
    ),
    "flux-2-flex.image-to-image": GenerationRequest(
        model="flux-2-flex", prompt="The same mug on a marble table", size="3:4", references=(FRONT, BACK)
    ),
    "flux-2-pro.text-to-image": GenerationRequest(
        model="flux-2-pro",
        prompt="Future city skyline, neon lights, cyberpunk style, cinematic quality",
        size="16:9",
        options={"metadata.resolution": "2K"},
    ),
    "flux-2-pro.image-to-image": GenerationRequest(
        model="flux-2-pro",
        prompt="Keep character style, generate a scene of running in the forest",
        size="1:1",
        options={"metadata.resolution": "2K"},
        references=(FRONT, BACK),
    ),
    "gpt-image-2.text-to-image": GenerationRequest(
        model="gpt-image-2",
        prompt="Generate a futuristic city night poster with neon lighting and cinematic composition",
    ),
    "gpt-image-2.image-to-image": GenerationRequest(
        model="gpt-image-2",
        prompt="Ein Plakat für „Grüne Äpfel“ 🍏",
        size="1024x1536",
        n=3,
        options={"response_format": "url"},
        references=(FRONT, BACK),
    ),
    f"{GEMINI}.text-to-image": GenerationRequest(
        model="nano-banana", prompt="A cat in a spacesuit walking on the moon"
    ),
    f"{GEMINI}.image-to-image": GenerationRequest(
        model=GEMINI,
        prompt="Put the mug into the scene",
        size="9:16",
        n=1,
        options={"metadata.orientation": "portrait", "metadata.resolution": "1K"},
        references=(FRONT, BACK),
    ),
    "grok-4-1-image.text-to-image": GenerationRequest(
        model="grok-4-1-image", prompt="A cyberpunk futuristic city at night", size="16:9"
    ),
    "grok-4-1-image.image-to-image": GenerationRequest(
        model="grok-4-1-image", prompt="The same street in the rain", n=4, references=(FRONT, BACK)
    ),
    "grok-4-2-image.text-to-image": GenerationRequest(
        model="grok-4-2-image", prompt="A cyberpunk futuristic city at night", size="2:3", n=2
    ),
    "grok-4-2-image.image-to-image": GenerationRequest(
        model="grok-4-2-image", prompt="The same street in the rain", size="3:2", references=(FRONT,)
    ),
    "gpt-image-2.several": GenerationRequest(model="gpt-image-2", prompt=SKY, n=4),
    "grok-4-1-image.several": GenerationRequest(model="grok-4-1-image", prompt=SKY, n=4),
    "grok-4-2-image.several": GenerationRequest(model="grok-4-2-image", prompt=SKY, n=2),
    "flux-kontext-pro.text-to-image": GenerationRequest(
        model="flux-kontext-pro", prompt=SKY, options={"metadata.response_format": "png"}
    ),
    "flux-kontext-pro.image-to-image": GenerationRequest(
        model="flux-kontext-pro",
        prompt=MUG,
        options={"metadata.safety_tolerance": 0, "metadata.prompt_upsampling": True},
        references=(FRONT,),
    ),
    "flux-kontext-max.text-to-image": GenerationRequest(model="flux-kontext-max", prompt=SKY, size="9:21"),
    "flux-kontext-max.image-to-image": GenerationRequest(
        model="flux-kontext-max", prompt=MUG, size="1:1", references=(FRONT,)
    ),
    "gpt-4o-image.text-to-image": GenerationRequest(model="gpt-4o-image", prompt="An ancient castle under the stars"),
    "gpt-4o-image.image-to-image": GenerationRequest(
        model="gpt-4o-image", prompt=MUG, size="3:2", references=(FRONT, BACK)
    ),
    "gpt-4o-image.mask": GenerationRequest(
        model="gpt-4o-image", prompt="Only the handle becomes gold", references=(FRONT,), mask=MASK
    ),
    "gpt-4o-image.several": GenerationRequest(model="gpt-4o-image", prompt=SKY, size="2:3", n=4),
    "gpt-image-2.5-flare.text-to-image": GenerationRequest(
        model="gpt-image-2.5-flare", prompt="A red circular sticker", options={"background": "transparent"}
    ),
    "gpt-image-2.5-flare.image-to-image": GenerationRequest(
        model="gpt-image-2.5-flare", prompt=MUG, size="21:9", options={"resolution": "4K"}, references=(FRONT, BACK)
    ),
    "gpt-image-2.5-sunburst.text-to-image": GenerationRequest(model="gpt-image-2.5-sunburst", prompt=SKY, size="2:3"),
    "gpt-image-2.5-sunburst.image-to-image": GenerationRequest(
        model="gpt-image-2.5-sunburst", prompt=MUG, options={"resolution": "2K"}, references=(FRONT,)
    ),
    "gemini-2.5-flash-image-official.text-to-image": GenerationRequest(
        model="gemini-2.5-flash-image-official", prompt=SKY, size="5:4", options=OFFICIAL
    ),
    "gemini-2.5-flash-image-official.image-to-image": GenerationRequest(
        model="gemini-2.5-flash-image-official", prompt=MUG, references=(FRONT, BACK)
    ),
    "gemini-3-pro-image-preview.text-to-image": GenerationRequest(
        model="nano-banana-pro", prompt=SKY, size="21:9", options={"metadata.resolution": "4K"}
    ),
    "gemini-3-pro-image-preview.image-to-image": GenerationRequest(
        model="gemini-3-pro-image-preview",
        prompt=MUG,
        options={"metadata.orientation": "landscape"},
        references=(FRONT, BACK),
    ),
    "gemini-3-pro-image-preview-official.text-to-image": GenerationRequest(
        model="gemini-3-pro-image-preview-official",
        prompt=SKY,
        size="16:9",
        options={
            **OFFICIAL,
            "metadata.resolution": "2K",
            "metadata.thinkingConfig.thinkingLevel": "HIGH",
        },
    ),
    "gemini-3-pro-image-preview-official.image-to-image": GenerationRequest(
        model="gemini-3-pro-image-preview-official", prompt=MUG, references=(FRONT, BACK)
    ),
    "gemini-3.1-flash-image-preview.text-to-image": GenerationRequest(
        model="gemini-3.1-flash-image-preview",
        prompt="This year's newest telephone as an advertisement",
        size="8:1",
        options={
            "metadata.resolution": "0.5K",
            "metadata.google_search": True,
            "metadata.google_image_search": True,
        },
    ),
    "gemini-3.1-flash-image-preview.image-to-image": GenerationRequest(
        model="gemini-3.1-flash-image-preview", prompt=MUG, size="1:4", references=(FRONT, BACK)
    ),
    "gemini-3.1-flash-image-preview-official.text-to-image": GenerationRequest(
        model="gemini-3.1-flash-image-preview-official",
        prompt=SKY,
        size="4:1",
        options={"metadata.resolution": "1K", "metadata.thinkingConfig.thinkingLevel": "MINIMAL"},
    ),
    "gemini-3.1-flash-image-preview-official.image-to-image": GenerationRequest(
        model="gemini-3.1-flash-image-preview-official", prompt=MUG, references=(FRONT, BACK)
    ),
    "grok-imagine-1.0.text-to-image": GenerationRequest(model="grok-imagine-1.0", prompt=SKY, size="2:3"),
    "grok-imagine-1.0.several": GenerationRequest(model="grok-imagine-1.0", prompt=SKY, n=10),
    "grok-imagine-1.0-edit.image-to-image": GenerationRequest(
        model="grok-imagine-1.0-edit", prompt="A starry sky behind the same subject", references=(FRONT,)
    ),
    "grok-imagine-1.0-edit.several": GenerationRequest(
        model="grok-imagine-1.0-edit", prompt=MUG, n=3, references=(FRONT, BACK)
    ),
    "doubao-seedream-4-0.text-to-image": GenerationRequest(
        model="doubao-seedream-4-0",
        prompt="A panda in a bamboo forest",
        size="21:9",
        options={"metadata.watermark": False, "metadata.optimize_prompt_options.mode": "fast"},
    ),
    "doubao-seedream-4-0.image-to-image": GenerationRequest(
        model="doubao-seedream-4-0", prompt=MUG, size="auto", references=(FRONT, BACK)
    ),
    "doubao-seedream-4-0.several": GenerationRequest(
        model="doubao-seedream-4-0",
        prompt="The same panda in four seasons",
        n=4,
        options={"metadata.sequential_image_generation": "auto", "metadata.resolution": "1K"},
    ),
    "doubao-seedream-4-5.text-to-image": GenerationRequest(
        model="doubao-seedream-4-5", prompt=SKY, size="9:21", options={"metadata.resolution": "4K"}
    ),
    "doubao-seedream-4-5.image-to-image": GenerationRequest(
        model="doubao-seedream-4-5", prompt=MUG, references=(FRONT, BACK)
    ),
    "doubao-seedream-4-5.several": GenerationRequest(
        model="doubao-seedream-4-5", prompt=MUG, n=14, references=(FRONT,)
    ),
    "doubao-seedream-5-0.text-to-image": GenerationRequest(model="doubao-seedream-5-0", prompt=SKY, size="1:1"),
    "doubao-seedream-5-0.image-to-image": GenerationRequest(
        model="doubao-seedream-5-0", prompt=MUG, options={"metadata.resolution": "3K"}, references=(FRONT,)
    ),
    "doubao-seedream-5-0.several": GenerationRequest(
        model="doubao-seedream-5-0", prompt=SKY, n=15, options={"metadata.watermark": True}
    ),
}
